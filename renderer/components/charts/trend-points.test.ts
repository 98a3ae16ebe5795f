import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendPath, trendScale } from './trend-points.ts';

describe('the scale of a trend', () => {
  it.each([
    [[0.92, 0.95], 0.85, 0.95],
    [[0.5, 0.98], 0.5, 1],
    [[1, 1], 0.9, 1],
    [[0.03], 0, 0.1],
  ])('%o goes from %f to %f', (shares, lowest, highest) => {
    const scale = trendScale(shares);
    expect(scale.lowest).toBeCloseTo(lowest);
    expect(scale.highest).toBeCloseTo(highest);
  });

  it('holds every share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 40 }), (shares) => {
        const { lowest, highest, ticks } = trendScale(shares);
        expect(shares.every((one) => one >= lowest - 1e-9 && one <= highest + 1e-9)).toBe(true);
        expect(ticks.length).toBeLessThan(12);
      }),
    );
  });
});

describe('the line of a trend', () => {
  const scale = { lowest: 0.8, highest: 1, ticks: [] };
  it('goes through each share and breaks where nothing was counted', () => {
    const points = [
      { x: 0, share: 1 },
      { x: 0.25, share: 0.9 },
      { x: 0.5, share: undefined },
      { x: 1, share: 0.8 },
    ];
    expect(trendPath(points, scale, { width: 100, height: 50 })).toBe('M0.0 0.0L25.0 25.0M100.0 50.0');
  });

  it('is empty where nothing is known', () => {
    expect(trendPath([{ x: 0, share: undefined }], scale, { width: 100, height: 50 })).toBe('');
  });
});
