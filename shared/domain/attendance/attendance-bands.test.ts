import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { attendanceBand } from './attendance-bands.ts';
import { isPersistentAbsence, isSevereAbsence } from './rates.ts';

const missed = (authorised: number, unauthorised: number, possible: number) => ({ possible, authorised, unauthorised });

describe('attendanceBand', () => {
  it.each([
    [missed(0, 0, 0), 'no-sessions'],
    [missed(0, 0, 1), '95-and-over'],
    [missed(5, 5, 200), '95-and-over'],
    [missed(6, 5, 200), '90-to-95'],
    [missed(10, 9, 200), '90-to-95'],
    [missed(10, 10, 200), '50-to-90'],
    [missed(50, 49, 200), '50-to-90'],
    [missed(50, 50, 200), 'under-50'],
    [missed(200, 0, 200), 'under-50'],
    // 94.98 %, shown as 95.0 %, is not 95.
    [missed(0, 51, 1015), '90-to-95'],
  ] as const)('%o is %s', (figures, band) => {
    expect(attendanceBand(figures)).toBe(band);
  });

  it('has everyone persistently and severely absent in the lower two, and nobody else', () => {
    const on = plainDate('2026-11-24');
    for (let possible = 1; possible <= 60; possible += 1) {
      for (let absent = 0; absent <= possible; absent += 1) {
        const figures = missed(absent, 0, possible);
        const band = attendanceBand(figures);
        expect(band === 'under-50').toBe(isSevereAbsence(figures, on));
        expect(band === 'under-50' || band === '50-to-90').toBe(isPersistentAbsence(figures, on));
      }
    }
  });
});
