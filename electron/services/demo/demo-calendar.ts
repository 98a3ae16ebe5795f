// The demo school's calendar: what `proposeTerms` proposes, three more training days, and one unplanned closure a year.
import { academicYear, academicYearOf, proposeTerms } from '#shared/domain/school/academic-year.ts';
import {
  buildCalendar,
  type CalendarPeriod,
  dayStatus,
  type SchoolCalendar,
  schoolDays,
} from '#shared/domain/school/calendar.ts';
import { addDays, addMonths, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { DemoOptions } from './demo-options.ts';
import { randomFor } from './random.ts';

/** One school year as the marks see it: the days for which a mark is due or says why none was. */
export type DemoYear = {
  readonly startYear: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Open days and closures, in order. */
  readonly days: readonly PlainDate[];
  /** 0 Monday to 4 Friday, a place a day. */
  readonly weekdays: readonly number[];
  readonly isClosure: readonly boolean[];
};

export type DemoCalendar = {
  readonly periods: readonly CalendarPeriod[];
  readonly calendar: SchoolCalendar;
  readonly years: readonly DemoYear[];
  /** The first day that may carry a mark. */
  readonly marksFrom: PlainDate;
};

const closureNames = ['Boiler failure', 'Snow', 'Burst water main', 'Power cut'];

export function demoCalendar(options: DemoOptions): DemoCalendar {
  const marksFrom = addDays(addMonths(options.until, -Math.round(options.years * 12)), 1);
  const first = academicYearOf(marksFrom).startYear;
  // The people go on working after `until`: the calendar reaches into the year that they may be in by then.
  const known = academicYearOf(addDays(options.until, 120)).startYear;
  const startYears = Array.from({ length: known - first + 1 }, (_, index) => first + index);
  const periods = startYears.flatMap((year) => periodsOf(year, options));
  const calendar = buildCalendar(periods);
  // A September before the first day with pupils still shows the year that ended.
  const years = startYears
    .map((year) => demoYear(year, calendar))
    .filter(({ days }) => days[0] !== undefined && days[0] <= options.until);
  return { periods, calendar, years, marksFrom };
}

function periodsOf(startYear: number, { seed, until }: DemoOptions): readonly CalendarPeriod[] {
  const proposed = proposeTerms(startYear);
  const planned = [...proposed, ...moreTrainingDays(proposed, startYear)];
  const random = randomFor(seed, 'closure', startYear);
  const winter = schoolDays(buildCalendar(planned), plainDate(`${startYear}-11-10`), plainDate(`${startYear + 1}-02-10`));
  const day = random.pick(winter);
  const name = random.pick(closureNames);
  return day > until ? planned : [...planned, { from: day, to: day, kind: 'closure', name }];
}

/** The day after the autumn half term and the last two of the summer: with the two proposed, the usual five. */
function moreTrainingDays(proposed: readonly CalendarPeriod[], startYear: number): readonly CalendarPeriod[] {
  const year = academicYear(startYear);
  const days = schoolDays(buildCalendar(proposed), year.from, year.to);
  const halfTerm = proposed.find((period) => period.kind === 'half-term');
  const back = days.find((day) => halfTerm !== undefined && day > halfTerm.to);
  return [back, ...days.slice(-2)].flatMap((day): CalendarPeriod[] =>
    day === undefined ? [] : [{ from: day, to: day, kind: 'inset', name: 'Training day' }],
  );
}

function demoYear(startYear: number, calendar: SchoolCalendar): DemoYear {
  const { from, to } = academicYear(startYear);
  const days: PlainDate[] = [];
  const isClosure: boolean[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { kind } = dayStatus(calendar, day);
    if (kind !== 'open' && kind !== 'closure') continue;
    days.push(day);
    isClosure.push(kind === 'closure');
  }
  return { startYear, from, to, days, isClosure, weekdays: days.map((day) => weekdayOf(day) - 1) };
}
