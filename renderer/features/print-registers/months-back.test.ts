import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { monthsBack } from './months-back.ts';

it('goes back over the turn of the year from the last day of a long month', () => {
  expect(monthsBack(plainDate('2026-01-31'), 3)).toEqual([
    { value: '2026-01', label: 'January 2026' },
    { value: '2025-12', label: 'December 2025' },
    { value: '2025-11', label: 'November 2025' },
  ]);
});
