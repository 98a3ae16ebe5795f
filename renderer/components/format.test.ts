import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { formatDate, formatInstant, formatMinuteOfDay } from './format-date.ts';
import { formatPercent, formatShare } from './format-share.ts';

describe('shares', () => {
  it.each([
    [257, 278, '92.4 % · 257 of 278 sessions'],
    [1, 1, '100.0 % · 1 of 1 session'],
    [0, 0, '– · 0 of 0 sessions'],
    [1999, 2000, '100.0 % · 1,999 of 2,000 sessions'],
  ])('%i of %i', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it.each([
    [1, 8, '12.5 %'],
    [1, 16, '6.3 %'],
    [1, 3, '33.3 %'],
  ])('rounds %i of %i once, half up', (part, whole, text) => {
    expect(formatPercent(part, whole)).toBe(text);
  });
});

describe('days and times', () => {
  it('writes a day as the office does', () => {
    expect(formatDate(plainDate('2026-11-24'))).toBe('Tue 24 Nov 2026');
    expect(formatDate(plainDate('2027-01-03'))).toBe('Sun 3 Jan 2027');
  });

  it.each([
    ['2026-11-24T08:41:00.000Z', 'Tue 24 Nov 2026 08:41'],
    ['2026-06-30T23:30:00.000Z', 'Wed 1 Jul 2026 00:30'],
  ])('%s is %s in London', (instant, text) => {
    expect(formatInstant(instant as Instant)).toBe(text);
  });

  it('writes minutes of the day', () => {
    expect([0, 545, 1439].map(formatMinuteOfDay)).toEqual(['00:00', '09:05', '23:59']);
  });
});
