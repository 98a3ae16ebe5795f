// What early warning reads: the weekly summary of a few weeks, never a mark.
import { countIn, isAbsence, isLateness, isPossible } from '#shared/domain/attendance/early-warning/counted-weeks.ts';
import type { WarningWindow, WarningWindows } from '#shared/domain/attendance/early-warning/warning-windows.ts';
import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import { bitCount, wholeWeek } from '#shared/domain/attendance/week-slots.ts';
import { codesValidOn } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { codeNumber, everyCode } from '../../store/registers/code-numbers.ts';
import { sessionSums, weeksOfPupils } from '../../store/registers/pupil-weeks.ts';
import { weeksByPupil } from './pupil-week.ts';

export type Weeks = ReadonlyMap<PupilId, readonly PupilWeek[]>;

/** Weeks with absence and lateness of everybody, in the weeks of now and before. */
export async function absenceWeeks(db: ReadDb, { whole }: WarningWindows): Promise<Weeks> {
  const codes = codesIn(whole, (symbol, on) => isAbsence(symbol, on) || isLateness(symbol));
  return weeksByPupil(await weeksOfPupils(db, { mondays: [...whole.weeks.keys()], codes }));
}

/** Possible sessions of everybody in a window. */
export async function possibleSessions(db: ReadDb, window: WarningWindow): Promise<ReadonlyMap<number, number>> {
  const codes = codesIn(window, isPossible);
  const sums = new Map(await sessionSums(db, { mondays: [...window.weeks.keys()], codes }));
  const parts = [...window.weeks].filter(([, slots]) => slots !== wholeWeek).map(([monday]) => monday);
  for (const { pupil, monday, slots } of await weeksOfPupils(db, { mondays: parts, codes })) {
    sums.set(pupil, (sums.get(pupil) ?? 0) - bitCount(slots & ~(window.weeks.get(monday) ?? 0)));
  }
  return sums;
}

/** Every code of the weeks after holidays, of those pupils who were absent after enough of them to be asked about. */
export async function weeksAfterBreaks(db: ReadDb, { breaks }: WarningWindows, least: number): Promise<Weeks> {
  const mondays = [...new Set(breaks.flatMap(({ weeks }) => [...weeks.keys()]))];
  const codes = [...new Set(breaks.flatMap((days) => codesIn(days, isAbsence)))];
  const absent = weeksByPupil(await weeksOfPupils(db, { mondays, codes }));
  const pupils = [...absent].filter(([, weeks]) => breaks.filter((days) => countIn(days, weeks, isAbsence) > 0).length >= least);
  return weeksByPupil(await weeksOfPupils(db, { mondays, codes: everyCode, pupils: pupils.map(([pupil]) => pupil) }));
}

type Days = { readonly from: PlainDate; readonly to: PlainDate };

/** The numbers of the codes that are wanted at the first day of a period or at its last. */
function codesIn({ from, to }: Days, wanted: (symbol: string, on: PlainDate) => boolean): readonly number[] {
  const symbols = [from, to].flatMap((on) => codesValidOn(on).filter(({ symbol }) => wanted(symbol, on)));
  return [...new Set(symbols.map(({ symbol }) => codeNumber(symbol)))];
}
