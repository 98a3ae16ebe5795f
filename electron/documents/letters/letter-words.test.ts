import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { counted, dayInWords, weekdayInWords } from './letter-words.ts';

describe('dates in words', () => {
  it.each([
    ['2026-11-24', 'Tuesday 24 November 2026'],
    ['2027-01-01', 'Friday 1 January 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-12-06', 'Sunday 6 December 2026'],
  ])('%s is %s', (date, words) => {
    expect(weekdayInWords(plainDate(date))).toBe(words);
    expect(words.endsWith(dayInWords(plainDate(date)))).toBe(true);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 sessions'],
    [1, '1 session'],
    [2, '2 sessions'],
  ])('%i reads %s', (number, words) => {
    expect(counted(number, 'session')).toBe(words);
  });
});
