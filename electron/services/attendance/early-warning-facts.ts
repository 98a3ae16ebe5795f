// What early warning reads: the weekly summary of a few weeks, never a mark.
import { isAbsence, isLateness, isPossible } from '#shared/domain/attendance/early-warning/counted-weeks.ts';
import type { WarningWindow, WarningWindows } from '#shared/domain/attendance/early-warning/warning-windows.ts';
import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import { bitCount, slotsThrough } from '#shared/domain/attendance/week-slots.ts';
import { codesValidOn } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { codeNumber, everyCode } from '../../store/registers/code-numbers.ts';
import { sessionSums, weeksOfPupils } from '../../store/registers/pupil-weeks.ts';
import { weeksByPupil } from './pupil-week.ts';

export type Weeks = ReadonlyMap<PupilId, readonly PupilWeek[]>;

/** Weeks with absence and lateness of everybody, in the weeks of now and before. */
export async function absenceWeeks(db: ReadDb, { whole }: WarningWindows): Promise<Weeks> {
  const codes = codesIn(whole, (symbol, on) => isAbsence(symbol, on) || isLateness(symbol));
  return weeksByPupil(await weeksOfPupils(db, { mondays: whole.weeks, codes }));
}

/** Possible sessions of everybody in a window, both days included. */
export async function possibleSessions(db: ReadDb, window: WarningWindow): Promise<ReadonlyMap<number, number>> {
  const codes = codesIn(window, isPossible);
  const sums = new Map(await sessionSums(db, { mondays: window.weeks, codes }));
  const last = window.weeks.at(-1);
  if (last === undefined || addDays(last, 4) <= window.to) return sums;
  const outside = ~slotsThrough(last, window.to);
  for (const { pupil, slots } of await weeksOfPupils(db, { mondays: [last], codes })) {
    sums.set(pupil, (sums.get(pupil) ?? 0) - bitCount(slots & outside));
  }
  return sums;
}

/** Every code of the weeks after holidays, of those pupils who were absent after enough of them to be asked about. */
export async function weeksAfterBreaks(db: ReadDb, windows: WarningWindows, least: number): Promise<Weeks> {
  const mondays = [...new Set(windows.breaks.flat().map(mondayOf))];
  const codes = windows.breaks.flat().flatMap((date) => codesIn({ from: date, to: date }, isAbsence));
  const absent = weeksByPupil(await weeksOfPupils(db, { mondays, codes: [...new Set(codes)] }));
  const pupils = [...absent].filter(([, weeks]) => {
    const own = new Set(weeks.map((week) => week.monday));
    return windows.breaks.filter((days) => days.some((date) => own.has(mondayOf(date)))).length >= least;
  });
  return weeksByPupil(await weeksOfPupils(db, { mondays, codes: everyCode, pupils: pupils.map(([pupil]) => pupil) }));
}

type Days = { readonly from: PlainDate; readonly to: PlainDate };

/** The numbers of the codes that are wanted at the first day of a period or at its last. */
function codesIn({ from, to }: Days, wanted: (symbol: string, on: PlainDate) => boolean): readonly number[] {
  const symbols = [from, to].flatMap((on) => codesValidOn(on).filter(({ symbol }) => wanted(symbol, on)));
  return [...new Set(symbols.map(({ symbol }) => codeNumber(symbol)))];
}
