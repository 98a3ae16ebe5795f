// The school's calendar, worked out once so that every question about a day is a look-up. Weeks run Monday to Sunday.
import { epochDay, fromEpochDay, mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { CalendarPeriod, PeriodKind } from './calendar-period.ts';

export type { CalendarPeriod, PeriodKind } from './calendar-period.ts';

export type ClosedBecause = 'weekend' | 'half-term' | 'bank-holiday' | 'inset' | 'holiday';

/**
 * `closure`: no session was held although one was due, and Y4 alone may be marked. `closed`: none was due.
 * `outside`: before the first known term or after the last, so nothing can be said.
 */
export type DayStatus =
  | { readonly kind: 'open' }
  | { readonly kind: 'closure'; readonly name: string }
  | { readonly kind: 'closed'; readonly because: ClosedBecause; readonly name?: string }
  | { readonly kind: 'outside' };

export type SchoolCalendar = {
  /** Epoch day of `days[0]`. */
  readonly firstDay: number;
  readonly days: readonly DayStatus[];
  readonly openDays: readonly PlainDate[];
  /** The Mondays of the weeks in which at least one session is held. */
  readonly weeks: readonly PlainDate[];
};

const outside: DayStatus = { kind: 'outside' };
const open: DayStatus = { kind: 'open' };
const weekend: DayStatus = { kind: 'closed', because: 'weekend' };
const holiday: DayStatus = { kind: 'closed', because: 'holiday' };

/** Of two periods on one day the later kind in this list decides; a planned day off outranks an unplanned closure. */
const precedence: readonly PeriodKind[] = ['term', 'closure', 'inset', 'half-term', 'bank-holiday'];

/** The calendar of these periods; ask `checkPeriods` first, a period that ends before it begins counts for nothing. */
export function buildCalendar(periods: readonly CalendarPeriod[]): SchoolCalendar {
  const terms = periods.filter((period) => period.kind === 'term' && period.from <= period.to);
  if (terms.length === 0) return { firstDay: 0, days: [], openDays: [], weeks: [] };
  const firstDay = Math.min(...terms.map((term) => epochDay(term.from)));
  const lastDay = Math.max(...terms.map((term) => epochDay(term.to)));
  const days = Array.from({ length: lastDay - firstDay + 1 }, () => holiday);
  for (const kind of precedence) {
    for (const period of periods) {
      if (period.kind === kind) paint(days, firstDay, period);
    }
  }
  const openDays: PlainDate[] = [];
  for (const [index, status] of days.entries()) {
    const date = fromEpochDay(firstDay + index);
    if (weekdayOf(date) > 5) days[index] = weekend;
    else if (status.kind === 'open') openDays.push(date);
  }
  return { firstDay, days, openDays, weeks: [...new Set(openDays.map(mondayOf))] };
}

export function dayStatus(calendar: SchoolCalendar, date: PlainDate): DayStatus {
  return calendar.days[epochDay(date) - calendar.firstDay] ?? outside;
}

/** True on a day on which the school holds sessions. */
export function isSchoolDay(calendar: SchoolCalendar, date: PlainDate): boolean {
  return dayStatus(calendar, date).kind === 'open';
}

/** The school days from `from` to `to`, both included, in order. */
export function schoolDays(calendar: SchoolCalendar, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return calendar.openDays.slice(firstAtOrAfter(calendar.openDays, from), firstAfter(calendar.openDays, to));
}

/**
 * The `n`-th school day after `date`, or before it where `n` is negative; the date itself for 0. Day 1 is the next
 * school day. Undefined where the known terms do not reach so far, or do not cover `date`.
 */
export function addSchoolDays(calendar: SchoolCalendar, date: PlainDate, n: number): PlainDate | undefined {
  if (n === 0) return date;
  if (dayStatus(calendar, date).kind === 'outside') return undefined;
  const index = n > 0 ? firstAfter(calendar.openDays, date) + n - 1 : firstAtOrAfter(calendar.openDays, date) + n;
  return calendar.openDays[index];
}

/** The Mondays of the school weeks that touch `from` to `to`, in order. */
export function schoolWeeks(calendar: SchoolCalendar, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  if (to < from) return [];
  return calendar.weeks.slice(firstAtOrAfter(calendar.weeks, mondayOf(from)), firstAfter(calendar.weeks, to));
}

/** The last `count` school weeks that end with the week of `on` or the last one before it; fewer where fewer are known. */
export function lastSchoolWeeks(calendar: SchoolCalendar, on: PlainDate, count: number): readonly PlainDate[] {
  const end = firstAfter(calendar.weeks, on);
  return calendar.weeks.slice(Math.max(0, end - count), end);
}

function paint(days: DayStatus[], firstDay: number, period: CalendarPeriod): void {
  const from = Math.max(0, epochDay(period.from) - firstDay);
  const to = Math.min(days.length - 1, epochDay(period.to) - firstDay);
  for (let index = from; index <= to; index += 1) {
    if (period.kind === 'closure' && days[index]?.kind !== 'open') continue;
    days[index] = statusOf(period);
  }
}

function statusOf(period: CalendarPeriod): DayStatus {
  if (period.kind === 'term') return open;
  if (period.kind === 'closure') return { kind: 'closure', name: period.name };
  return { kind: 'closed', because: period.kind, name: period.name };
}

/** Index of the first of the ascending `dates` that is not before `date`. */
function firstAtOrAfter(dates: readonly PlainDate[], date: PlainDate): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAfter(dates: readonly PlainDate[], date: PlainDate): number {
  const index = firstAtOrAfter(dates, date);
  return dates[index] === date ? index + 1 : index;
}
