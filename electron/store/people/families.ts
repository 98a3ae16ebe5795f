import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, endVersion, nextId } from '../versions.ts';

/** Confirmed families, each with its pupils by id. */
export async function familiesOf(db: ReadDb): Promise<ReadonlyMap<number, readonly PupilId[]>> {
  const families = new Map<number, PupilId[]>();
  for (const { family, pupil } of await members(db)) families.set(family, [...(families.get(family) ?? []), pupil]);
  return families;
}

/** Makes these pupils one family; families that they were in already become part of it. */
export async function joinFamily(write: WriteDb, pupils: readonly PupilId[]): Promise<void> {
  const held = await members(write.db);
  const touched = new Set(held.filter((member) => pupils.includes(member.pupil)).map((member) => member.family));
  const family = Math.min(...touched, Infinity);
  const target = Number.isFinite(family) ? family : Math.max(0, ...held.map((member) => member.family)) + 1;
  const kept = new Set(held.filter((member) => member.family === target).map((member) => member.pupil));
  const moved = held.filter((member) => touched.has(member.family) && member.family !== target);
  for (const member of moved) await endVersion(write, 'family_member', member.id);
  const wanted = new Set([...pupils, ...moved.map((member) => member.pupil)]);
  const first = await nextId(write, 'family_member');
  await addVersions(
    write,
    'family_member',
    [...wanted].filter((pupil) => !kept.has(pupil)).map((pupil, index) => ({ id: first + index, family: target, pupil })),
  );
}

async function members(db: ReadDb): Promise<readonly { id: number; family: number; pupil: PupilId }[]> {
  const rows = await db
    .selectFrom('family_member')
    .select(['id', 'family', 'pupil'])
    .where('to_command', 'is', null)
    .orderBy('family')
    .orderBy('pupil')
    .execute();
  return rows.map((row) => ({ ...row, pupil: row.pupil as PupilId }));
}
