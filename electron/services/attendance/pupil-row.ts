import { knownName } from '#shared/domain/people/name.ts';
import type { RosterRow } from '../../store/registers/rosters.ts';
import type { PupilRow } from '../people/pupil-rows.ts';

/** A pupil on the roll of a day, as lists show them. */
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
