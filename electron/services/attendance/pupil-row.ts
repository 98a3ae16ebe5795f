import { knownName } from '#shared/domain/people/name.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';

export type PupilRow = {
  id: PupilId;
  upn: string;
  knownName: string;
  yearGroup: string;
  className: string;
  classId?: ClassId;
  onRoll: boolean;
};

export function pupilRow(row: RosterRow): PupilRow {
  return {
    id: row.pupil,
    upn: row.upn,
    knownName: knownName(row),
    yearGroup: row.yearGroup ?? '',
    className: row.className ?? '',
    ...(row.classId === undefined ? {} : { classId: row.classId }),
    onRoll: true,
  };
}

/** A pupil as lists show them; one who is not on the roll on that day stands without a class. */
export async function pupilRowOn(db: ReadDb, { pupil, on }: { pupil: PupilId; on: PlainDate }): Promise<PupilRow | undefined> {
  const [row] = await rosterOn(db, { on, pupil });
  if (row) return pupilRow(row);
  const name = (await pupilNames(db, [pupil])).get(pupil);
  return name && { id: pupil, upn: name.upn, knownName: knownName(name), yearGroup: '', className: '', onRoll: false };
}
