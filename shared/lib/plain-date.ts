import type { Branded } from './brand.ts';

/** A day of the calendar, `YYYY-MM-DD`, without a time or a zone. Compares as text. */
export type PlainDate = Branded<string, 'PlainDate'>;

/** A moment, UTC ISO 8601 with milliseconds and `Z`. Compares as text. */
export type Instant = Branded<string, 'Instant'>;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Days since 1970 of dates asked about before: a year names the same few hundred again and again, each by the thousand. */
const daysKnown = new Map<string, number>();
const daysKnownAtMost = 20_000;

/** The date in `text`, or undefined where it is no day of the calendar (2026-02-30 is none). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (daysKnown.has(text)) return text as PlainDate;
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / dayLength;
  if (fromEpochDay(day) !== text) return undefined;
  if (daysKnown.size < daysKnownAtMost) daysKnown.set(text, day);
  return text as PlainDate;
}

/** The date in `text`; throws a RangeError where it is none. For values already checked at the border. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** Days since 1970-01-01. */
export function epochDay(date: PlainDate): number {
  return (
    daysKnown.get(date) ?? Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayLength
  );
}

/** The words of the days that a school ever names, made once each: a year of sessions asks for the same few hundred again and again. */
const named: (PlainDate | undefined)[] = [];
const lastNamed = 60_000;

export function fromEpochDay(day: number): PlainDate {
  if (day < 0 || day > lastNamed || !Number.isInteger(day)) return fromTime(day * dayLength);
  const known = named[day] ?? fromTime(day * dayLength);
  named[day] = known;
  return known;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week (Monday to Sunday) that holds `date`. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The same day `months` later; the last day of the month where that day does not exist. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total % 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay)));
}

/** The last day of the calendar month of `date`. */
export function endOfMonth(date: PlainDate): PlainDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01` as PlainDate, 1), -1);
}

function fromTime(time: number): PlainDate {
  return new Date(time).toISOString().slice(0, 10) as PlainDate;
}
