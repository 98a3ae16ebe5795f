// Behind the care right alone: no other store module reads this table.
import type { CareDuty } from '#shared/domain/suspensions/told-duties.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { type StoredTold, storedTold, type Told, toldCells } from '../suspensions/suspension-told.ts';
import { addVersion, nextId } from '../versions.ts';

export async function careToldOf(db: ReadDb): Promise<readonly StoredTold<CareDuty>[]> {
  const rows = await db
    .selectFrom('suspension_care_told as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name'])
    .where('t.to_command', 'is', null)
    .orderBy('t.id')
    .execute();
  return rows.map(storedTold<CareDuty>);
}

export async function addCareTold(write: WriteDb, told: Told<CareDuty>): Promise<void> {
  await addVersion(write, 'suspension_care_told', {
    id: await nextId(write, 'suspension_care_told'),
    ...toldCells(told),
  });
}

/** Pupils with a social worker on the list of those who are told of absence. */
export async function withSocialWorker(db: ReadDb): Promise<ReadonlySet<PupilId>> {
  const rows = await db
    .selectFrom('call_mark')
    .select('pupil')
    .where('to_command', 'is', null)
    .where('kind', '=', 'tell')
    .where('worker', '=', 'socialWorker')
    .execute();
  return new Set(rows.map((row) => row.pupil as PupilId));
}
