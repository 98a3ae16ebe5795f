// Who is on roll when. A cohort enters the youngest year group in September and moves up; some pupils leave on the way
// and about as many arrive in mid-year, so that on `until` the school has exactly the pupils that were asked for.
import { proposeTerms } from '#shared/domain/school/academic-year.ts';
import { addDays, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { DemoCalendar, DemoYear } from './demo-calendar.ts';
import type { DemoOptions } from './demo-options.ts';
import { type Random, randomFor } from './random.ts';

/** One pupil's time on roll. */
export type Seat = {
  /** The year in which the pupil's cohort entered the youngest year group. */
  readonly cohort: number;
  readonly startsOn: PlainDate;
  /** The last day on roll; absent while on roll. */
  readonly leavesOn?: PlainDate;
  readonly arrivedLate: boolean;
};

/** Share of a year group that leaves, and that arrives, within a school year. */
const movers = 0.02;

export function demoSeats(options: DemoOptions, calendar: DemoCalendar, groups: number): readonly Seat[] {
  const first = calendar.years[0]?.startYear ?? 0;
  const last = calendar.years.at(-1)?.startYear ?? 0;
  const seats: Seat[] = [];
  for (let cohort = first - groups + 1; cohort <= last; cohort += 1) {
    const place = (last - cohort) % groups;
    const size = Math.floor(options.pupils / groups) + (place < options.pupils % groups ? 1 : 0);
    seats.push(...seatsOf({ cohort, size, groups, options, calendar }));
  }
  return seats;
}

type Cohort = {
  readonly cohort: number;
  readonly size: number;
  readonly groups: number;
  readonly options: DemoOptions;
  readonly calendar: DemoCalendar;
};

function seatsOf({ cohort, size, groups, options, calendar }: Cohort): readonly Seat[] {
  const random = randomFor(options.seed, 'seats', cohort);
  const last = calendar.years.at(-1)?.startYear ?? 0;
  const finished = calendar.years.find((year) => year.startYear === cohort + groups - 1 && year.startYear < last)?.days.at(-1);
  const startsOn = firstDayOf(cohort, calendar);
  const years = calendar.years.filter((year) => cohort <= year.startYear && year.startYear < cohort + groups);
  const arrivals = years.flatMap((year) => movingDays({ year, size, options, random }));
  const leavings = years.flatMap((year) => movingDays({ year, size, options, random }));
  const end = finished === undefined ? {} : { leavesOn: finished };
  const stayers = Array.from({ length: Math.max(0, size - arrivals.length) }, () => ({
    cohort,
    startsOn,
    arrivedLate: false,
    ...end,
  }));
  return [
    ...stayers,
    ...arrivals.slice(0, size).map((day) => ({ cohort, startsOn: day, arrivedLate: true, ...end })),
    ...leavings.map((day) => ({ cohort, startsOn, leavesOn: day, arrivedLate: false })),
  ];
}

type Moving = { readonly year: DemoYear; readonly size: number; readonly options: DemoOptions; readonly random: Random };

/** Days in mid-year on which someone comes or goes, all some days before `until`. */
function movingDays({ year, size, options, random }: Moving): readonly PlainDate[] {
  const days = year.days.filter((day, place) => place > 9 && !year.isClosure[place] && day < addDays(options.until, -14));
  if (days.length === 0) return [];
  const expected = size * movers * (days.length / Math.max(1, year.days.length));
  const count = Math.floor(expected + random.next());
  return Array.from({ length: count }, () => random.pick(days));
}

/** The first day with pupils of the school year; for years before the calendar begins, as it would have been. */
function firstDayOf(startYear: number, calendar: DemoCalendar): PlainDate {
  const known = calendar.years.find((year) => year.startYear === startYear)?.days[0];
  if (known !== undefined) return known;
  const from = proposeTerms(startYear)[0]?.from ?? calendar.marksFrom;
  return weekdayOf(from) === 5 ? addDays(from, 3) : addDays(from, 1);
}
