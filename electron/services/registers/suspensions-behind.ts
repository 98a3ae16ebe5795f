import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { PupilId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { suspensionsOf } from '../../store/suspensions/suspensions.ts';
import type { Actor } from '../desk.ts';

type Corrected = { readonly pupil: PupilId; readonly knownName: string; readonly date: PlainDate };

export type SuspensionBehind = {
  suspension: SuspensionId;
  knownName: string;
  from: PlainDate;
  to?: PlainDate;
  takenBack: boolean;
};

/**
 * The suspensions whose days a correction's marks are: putting those back leaves a suspension standing, for only the head
 * teacher takes one back. Empty for whoever may not read suspensions.
 */
export async function suspensionsBehind(db: ReadDb, actor: Actor, sessions: readonly Corrected[]): Promise<SuspensionBehind[]> {
  if (!mayDo(actor.role, 'suspensions.read')) return [];
  const byPupil = Map.groupBy(sessions, ({ pupil }) => pupil);
  const all = (await suspensionsOf(db)).filter(({ stand, pupil }) => stand !== 'proposed' && byPupil.has(pupil));
  return all.flatMap(({ id, pupil, span, stand }) => {
    const own = byPupil.get(pupil)?.filter(({ date }) => span.from <= date && (span.to === undefined || date <= span.to)) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const to = span.to === undefined ? {} : { to: span.to };
    return [{ suspension: id, knownName: first.knownName, from: span.from, ...to, takenBack: stand === 'takenBack' }];
  });
}
