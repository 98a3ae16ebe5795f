import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { assertDemoOptions, lastFridayBefore } from './demo-options.ts';

it.each([
  ['2026-11-23', '2026-11-20'],
  ['2026-11-24', '2026-11-20'],
  ['2026-11-26', '2026-11-20'],
  ['2026-11-27', '2026-11-20'],
  ['2026-11-28', '2026-11-27'],
  ['2026-11-29', '2026-11-27'],
  ['2027-01-01', '2026-12-25'],
])('the last Friday before %s is %s', (today, friday) => {
  expect(lastFridayBefore(plainDate(today))).toBe(friday);
});

const fair = { pupils: 300, years: 1.5, seed: 1, until: plainDate('2026-11-20') };

it.each([
  [{ pupils: 19 }, false],
  [{ pupils: 20 }, true],
  [{ pupils: 5000 }, true],
  [{ pupils: 5001 }, false],
  [{ pupils: 30.5 }, false],
  [{ years: 0.49 }, false],
  [{ years: 0.5 }, true],
  [{ years: 6 }, true],
  [{ years: 6.1 }, false],
  [{ years: Number.NaN }, false],
  [{ seed: 1.5 }, false],
])('%j is in range: %s', (change, isFair) => {
  const check = () => assertDemoOptions({ ...fair, ...change });
  if (isFair) expect(check).not.toThrow();
  else expect(check).toThrow(RangeError);
});
