import { monthNames, weekdayNames } from './date-words.ts';
import { addDays, daysBetween, type PlainDate, parsePlainDate, weekdayOf } from './plain-date.ts';

const typed = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,})(?:[\s./,-]+(\d{4}|\d{2}))?$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i;

/**
 * A day as people type it: `24/11`, `24.11.26`, `24 Nov`, `Tue 24 November 2026`, `2026-11-24`, `thu`. Without a year, or with
 * the weekday alone, the one nearest to `near` is meant, so that `8 Jan` typed in December is next month. Undefined where it is
 * no day.
 */
export function typedDay(text: string, near: PlainDate): PlainDate | undefined {
  const plain = text.trim().replace(weekday, '');
  const found = typed.exec(plain);
  if (found === null) return parsePlainDate(plain) ?? namedDay(plain, near);
  const [, day = '', month = '', year] = found;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  if (year !== undefined) return dayIn(year.length === 2 ? `20${year}` : year, number, day);
  const own = Number(near.slice(0, 4));
  const away = (one: PlainDate): number => Math.abs(daysBetween(near, one));
  return [own - 1, own, own + 1]
    .flatMap((one) => dayIn(String(one), number, day) ?? [])
    .toSorted((left, right) => away(left) - away(right))[0];
}

function namedDay(text: string, near: PlainDate): PlainDate | undefined {
  const word = text.toLowerCase().replace(/[.,]$/, '');
  if (word.length < 3) return undefined;
  return [0, 1, -1, 2, -2, 3, -3].map((days) => addDays(near, days)).find((day) => nameOf(day).startsWith(word));
}

function nameOf(day: PlainDate): string {
  return (weekdayNames[weekdayOf(day) - 1] ?? '').toLowerCase();
}

function monthNumber(word: string): number {
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase())) + 1;
}

function dayIn(year: string, month: number, day: string): PlainDate | undefined {
  return parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
