import { describe, expect, it } from 'vitest';
import { dayInWords, shortDate, shortDay, weekdayInWords } from './date-words.ts';
import { plainDate } from './plain-date.ts';

describe('a date in words', () => {
  it.each([
    ['2026-11-24', '24 November 2026', 'Tuesday 24 November 2026', 'Tue 24 Nov', 'Tue 24 Nov 2026'],
    ['2028-02-29', '29 February 2028', 'Tuesday 29 February 2028', 'Tue 29 Feb', 'Tue 29 Feb 2028'],
    ['2026-01-04', '4 January 2026', 'Sunday 4 January 2026', 'Sun 4 Jan', 'Sun 4 Jan 2026'],
  ])('%s', (iso, day, weekday, short, whole) => {
    const date = plainDate(iso);
    expect([dayInWords(date), weekdayInWords(date), shortDay(date), shortDate(date)]).toEqual([day, weekday, short, whole]);
  });
});
