// The unbroken absence at the end of a pupil's marks that grounds (h) and (i) of reg 9(1) are about. Counts nothing in doubt.

import type { Session } from '#shared/domain/registers/session.ts';
import { isSchoolDay, type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type RunMark = { readonly date: PlainDate; readonly session: Session; readonly symbol: string };

/** Leave that was granted for a time, after which the pupil was to be back. */
const grantedLeave = 'C';

export type AbsenceRun = {
  /** School days in order, each with both sessions marked with one of the codes. */
  readonly days: readonly PlainDate[];
  readonly sessions: readonly RunMark[];
  /** True where granted leave ended directly before it. */
  readonly afterLeave: boolean;
  /** What broke it; undefined where the calendar begins there. */
  readonly brokenBy: { readonly date: PlainDate; readonly symbols: readonly string[] } | undefined;
};

type Looked = {
  readonly calendar: SchoolCalendar;
  readonly upTo: PlainDate;
  /** The only codes that such an absence may hold; every other breaks it. */
  readonly codes: readonly string[];
};

/**
 * The run that ends on `upTo` or on the last school day before it. A day that is not over yet, so far only absent, is left
 * out; a session without a mark breaks the run on every other day, since nobody can say where the pupil was.
 */
export function absenceRun(marks: readonly RunMark[], { calendar, upTo, codes }: Looked): AbsenceRun {
  const ofDay = Map.groupBy(
    marks.filter(({ date, symbol }) => date <= upTo && symbol !== '#'),
    ({ date }) => date,
  );
  const first = calendar.openDays[0] ?? upTo;
  const dates = [...new Set([...schoolDays(calendar, first, upTo), ...ofDay.keys()])].sort().reverse();
  const days: PlainDate[] = [];
  for (const date of dates) {
    const held = ofDay.get(date) ?? [];
    const absent = held.every(({ symbol }) => codes.includes(symbol));
    const whole = new Set(held.map(({ session }) => session)).size === 2;
    if (absent && date === upTo && !whole) continue;
    if (absent && !isSchoolDay(calendar, date)) continue;
    if (!absent || !whole)
      return runOf(days, ofDay, { date, others: held.filter(({ symbol }) => !codes.includes(symbol)), held });
    days.push(date);
  }
  return runOf(days, ofDay, undefined);
}

function runOf(
  days: readonly PlainDate[],
  ofDay: ReadonlyMap<PlainDate, readonly RunMark[]>,
  broken: { date: PlainDate; held: readonly RunMark[]; others: readonly RunMark[] } | undefined,
): AbsenceRun {
  const symbols = (broken?.held ?? [])
    .toSorted((left, right) => (left.session < right.session ? -1 : 1))
    .map((mark) => mark.symbol);
  const others = (broken?.others ?? []).filter(({ symbol }) => symbol !== grantedLeave);
  return {
    days: days.toReversed(),
    sessions: days.toReversed().flatMap((date) => ofDay.get(date) ?? []),
    afterLeave: symbols.includes(grantedLeave) && others.length === 0,
    brokenBy: broken && { date: broken.date, symbols },
  };
}
