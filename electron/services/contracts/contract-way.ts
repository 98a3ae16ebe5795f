// Whether the way to a contract is open about a child (practice rules 3 and 13). Whoever asks without the care right reads the
// same words whatever the cause.
import { AppError } from '#shared/contract/errors.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { hasContractViews } from '../../store/care/contract-views.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { waitsSentence } from '../letters/may-write.ts';

export type ContractWay = { readonly pupil: PupilId; readonly version: number; readonly on: PlainDate };

/** Only the head opens it, with the written views of virtual school and social worker. */
export async function needsViews(db: ReadDb, { pupil, version, on }: ContractWay): Promise<boolean> {
  return (await isLookedAfter(db, pupil, on)) && !(await hasContractViews(db, version));
}

/** Throws `CONTRACT_REFUSED` in the same words whether letters are held or somebody is asked first. */
export async function assertWay(db: ReadDb, way: ContractWay): Promise<void> {
  const held = await letterHoldOf(db, way.pupil);
  if (held !== undefined || (await needsViews(db, way))) throw new AppError('CONTRACT_REFUSED', { message: waitsSentence });
}
