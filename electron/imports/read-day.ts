import { addDays, type PlainDate, parsePlainDate, plainDate } from '#shared/lib/plain-date.ts';
import type { ProblemCode } from './problem-codes.ts';

export type DayFault = Extract<ProblemCode, 'DATE_UNREADABLE' | 'DATE_IMPOSSIBLE' | 'DATE_YEAR_UNCLEAR'>;
export type DayRead = { readonly date: PlainDate } | { readonly fault: DayFault };

export type DayOptions = {
  /** Today: a year of two digits is taken only within a school life around it. */
  readonly on: PlainDate;
  /** True for a workbook, where a date without a date format is the number of days since 1899-12-30. */
  readonly dayNumbers?: boolean;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isoShape = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirstShape = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ](\d{4}|\d{2})$/i;
const timeAtEnd = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const dayNumberShape = /^\d{4,5}$/;
const firstWorkbookDay = plainDate('1899-12-30');
/** Two digits stand for the one year from 25 years ago to 2 years ahead, a stretch too short to hold two of them. */
const yearsBack = 25;
const yearsAhead = 2;

/** Reads a date as other systems write it: ISO, or day first with `/`, `.`, `-` or a month's name; a time behind it is dropped. */
export function readDay(text: string, options: DayOptions): DayRead {
  const bare = text.trim().replace(timeAtEnd, '');
  const iso = isoShape.exec(bare);
  if (iso) return fromParts(iso[1], iso[2], iso[3]);
  const dayFirst = dayFirstShape.exec(bare);
  if (dayFirst) return fromDayFirst(dayFirst, options.on);
  if (options.dayNumbers === true && dayNumberShape.test(bare)) return { date: addDays(firstWorkbookDay, Number(bare)) };
  return { fault: 'DATE_UNREADABLE' };
}

function fromDayFirst(parts: RegExpExecArray, on: PlainDate): DayRead {
  const month = monthNumber(parts[2] ?? '');
  if (month === undefined) return { fault: 'DATE_UNREADABLE' };
  const year = parts[3] ?? '';
  if (year.length === 4) return fromParts(year, month, parts[1]);
  const century = [1900, 2000].map((start) => start + Number(year)).find((full) => isNear(full, on));
  return century === undefined ? { fault: 'DATE_YEAR_UNCLEAR' } : fromParts(String(century), month, parts[1]);
}

function isNear(year: number, on: PlainDate): boolean {
  const now = Number(on.slice(0, 4));
  return year >= now - yearsBack && year <= now + yearsAhead;
}

function monthNumber(text: string): string | undefined {
  if (/^\d/.test(text)) return text;
  const at = months.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

function fromParts(year = '', month = '', day = ''): DayRead {
  const date = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === undefined ? { fault: 'DATE_IMPOSSIBLE' } : { date };
}
