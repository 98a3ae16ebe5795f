import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type AttendanceBand, attendanceBand } from '#shared/domain/attendance/attendance-bands.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { groupKeyOf } from '#shared/domain/attendance/group-spans.ts';
import { careGroupKinds, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { persistentAbsencePercent } from '#shared/domain/attendance/rates.ts';
import { sessionsLeft } from '#shared/domain/attendance/sessions-left.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { type FiguresValue, figuresValue } from './figures-value.ts';
import { groupedPupils, groupsAmong } from './group-members.ts';
import { allFigures } from './pupil-figures.ts';

export type BandRow = { pupil: PupilRow; band: AttendanceBand; year: FiguresValue; sessionsLeft?: number | null };

export type Bands = { on: PlainDate; yearFrom: PlainDate; remaining: number; groups: PupilGroup[]; rows: BandRow[] };

/**
 * Pupils on the roll of a day, or those in a group on it, by band of the whole school year to it, the lowest attendance
 * first; answered from the weekly summary alone. Throws NOT_ALLOWED for a care group without the right (practice rule 12).
 */
export async function attendanceBandsOn(
  desk: Desk,
  { on, group }: { on: PlainDate; group?: PupilGroup | undefined },
): Promise<Bands> {
  const year = academicYearOf(on);
  const { role } = desk.actor;
  if (group !== undefined && careGroupKinds.has(group.kind) && !mayDo(role, 'care.groups')) throw new AppError('NOT_ALLOWED');
  return read(desk, async (db) => {
    const remaining = schoolDays(await theCalendar(db), addDays(on, 1), year.to).length * 2;
    const figures = await allFigures(db, { from: year.from, to: on });
    const everyone = await groupedPupils(db, { from: on, to: on, role });
    const rows = everyone
      .filter(({ groups }) => group === undefined || groups.has(groupKeyOf(group)))
      .map(({ pupil }): BandRow => {
        const own = figures.get(pupil.id) ?? noFigures;
        return { pupil, band: attendanceBand(own), year: figuresValue(own), ...leftOf(own, remaining, on) };
      });
    return { on, yearFrom: year.from, remaining, groups: groupsAmong(everyone), rows: rows.sort(byAttendance) };
  });
}

/** Nothing at a date before the rule of persistent absence. */
export function leftOf(figures: AttendanceFigures, remaining: number, on: PlainDate): Pick<BandRow, 'sessionsLeft'> {
  if (!hasPersistentRule(on)) return {};
  const left = sessionsLeft(figures, remaining, on);
  return { sessionsLeft: left.kind === 'left' ? left.sessions : null };
}

function hasPersistentRule(on: PlainDate): boolean {
  try {
    return persistentAbsencePercent(on) > 0;
  } catch {
    return false;
  }
}

/** By share of absence, compared as whole numbers; pupils without a session stand last. */
function byAttendance(a: BandRow, b: BandRow): number {
  if (a.year.possible === 0 || b.year.possible === 0) return b.year.possible - a.year.possible;
  return absent(b) * a.year.possible - absent(a) * b.year.possible || a.pupil.knownName.localeCompare(b.pupil.knownName);
}

function absent({ year }: BandRow): number {
  return year.authorised + year.unauthorised;
}
