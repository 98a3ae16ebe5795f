import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilRows } from './pupil-rows.ts';

export type FamilyMember = { pupil: PupilId; knownName: string; className: string };

/** Pupils as a family names them, in the order given; one who is no longer listed is left out. */
export async function familyMembers(db: ReadDb, of: { pupils: readonly PupilId[]; on: PlainDate }): Promise<FamilyMember[]> {
  const rows = new Map((await pupilRows(db, of.on, of.pupils)).map(({ row }) => [row.id, row]));
  return of.pupils.flatMap((pupil) => {
    const row = rows.get(pupil);
    return row === undefined ? [] : [{ pupil, knownName: row.knownName, className: row.className }];
  });
}
