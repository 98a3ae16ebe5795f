import { describe, expect, it } from 'vitest';
import { endOfMonth, plainDate } from './plain-date.ts';

describe('the last day of a month', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-01', '2026-12-31'],
    ['2027-02-27', '2027-02-28'],
    ['2028-02-29', '2028-02-29'],
  ])('the month of %s ends on %s', (date, end) => expect(endOfMonth(plainDate(date))).toBe(end));
});
