import { type AttendanceBand, attendanceBand } from '#shared/domain/attendance/attendance-bands.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { persistentAbsencePercent } from '#shared/domain/attendance/rates.ts';
import { sessionsLeft } from '#shared/domain/attendance/sessions-left.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { type FiguresValue, figuresValue } from './figures-value.ts';
import { allFigures } from './pupil-figures.ts';
import { pupilRow } from './pupil-row.ts';

export type BandRow = { pupil: PupilRow; band: AttendanceBand; year: FiguresValue; sessionsLeft?: number | null };

export type Bands = { on: PlainDate; yearFrom: PlainDate; remaining: number; rows: BandRow[] };

/** Pupils on the roll of a day by band, the lowest attendance first; answered from the weekly summary alone. */
export async function attendanceBandsOn(desk: Desk, { on }: { on: PlainDate }): Promise<Bands> {
  const year = academicYearOf(on);
  return read(desk, async (db) => {
    const remaining = schoolDays(await theCalendar(db), addDays(on, 1), year.to).length * 2;
    const figures = await allFigures(db, { from: year.from, to: on });
    const rows = (await rosterOn(db, { on })).map((row): BandRow => {
      const own = figures.get(row.pupil) ?? noFigures;
      return { pupil: pupilRow(row), band: attendanceBand(own), year: figuresValue(own), ...leftOf(own, remaining, on) };
    });
    return { on, yearFrom: year.from, remaining, rows: rows.sort(byAttendance) };
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
