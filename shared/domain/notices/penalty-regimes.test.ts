import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { penaltyRegimeAt, penaltyRegimes } from './penalty-regimes.ts';

describe('penaltyRegimeAt', () => {
  it.each([
    ['2004-02-27', 50, 28, 100, 42],
    ['2012-08-31', 50, 28, 100, 42],
    ['2012-09-01', 60, 28, 120, 42],
    ['2013-08-31', 60, 28, 120, 42],
    ['2013-09-01', 60, 21, 120, 28],
    ['2024-08-18', 60, 21, 120, 28],
    ['2024-08-19', 80, 21, 160, 28],
    ['2026-11-24', 80, 21, 160, 28],
  ])('on %s asks £%i within %i days, £%i within %i', (date, lower, lowerDays, full, fullDays) => {
    expect(penaltyRegimeAt(plainDate(date))?.first).toEqual({
      lower: { pounds: lower, withinDays: lowerDays },
      full: { pounds: full, withinDays: fullDays },
    });
  });

  it('has no row before the first penalty notices', () => {
    expect(penaltyRegimeAt(plainDate('2004-02-26'))).toBeUndefined();
  });

  it('knows the second notice and the limit of two in three years from 19 August 2024 only', () => {
    expect(penaltyRegimeAt(plainDate('2024-08-18'))?.second).toBeUndefined();
    expect(penaltyRegimeAt(plainDate('2024-08-19'))).toMatchObject({
      second: { pounds: 160, withinDays: 28 },
      limit: { notices: 2, years: 3 },
    });
  });

  it('leaves no gap and no overlap between rows, and each names its source', () => {
    for (const [index, regime] of penaltyRegimes.entries()) {
      const next = penaltyRegimes[index + 1];
      expect(regime.reference).not.toBe('');
      expect(regime.to === undefined ? undefined : addDays(regime.to, 1)).toBe(next?.from);
    }
  });
});
