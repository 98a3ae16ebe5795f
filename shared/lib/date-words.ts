// Dates as people read them. An ISO date stands in files, never in a sentence.
import { type PlainDate, weekdayOf } from './plain-date.ts';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `November 2026` of `2026-11` or of a day in it; undefined where there is no such month. */
export function monthInWords(month: string): string | undefined {
  const name = monthNames[Number(month.slice(5, 7)) - 1];
  return name === undefined ? undefined : `${name} ${month.slice(0, 4)}`;
}

/** `24 November 2026`. */
export function dayInWords(date: PlainDate): string {
  return `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `Tuesday 24 November 2026`. */
export function weekdayInWords(date: PlainDate): string {
  return `${weekdayNames[weekdayOf(date) - 1] ?? ''} ${dayInWords(date)}`;
}

/** `Tue 24 Nov`, where the year is plain from what stands around. */
export function shortDay(date: PlainDate): string {
  return `${(weekdayNames[weekdayOf(date) - 1] ?? '').slice(0, 3)} ${Number(date.slice(8))} ${(monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)}`;
}

/** `Tue 24 Nov 2026`. */
export function shortDate(date: PlainDate): string {
  return `${shortDay(date)} ${date.slice(0, 4)}`;
}
