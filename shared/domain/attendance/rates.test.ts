import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { formatPercentage, isAbsenceCovered, isPersistentAbsence, isSevereAbsence, percentage } from './rates.ts';
import { sessionsLeft } from './sessions-left.ts';

const on = plainDate('2026-11-24');
const figures = (possible: number, absent: number, unauthorised = 0) => ({
  possible,
  present: possible - absent,
  authorised: absent - unauthorised,
  unauthorised,
  byCode: {},
});

describe('formatPercentage', () => {
  it.each([
    [257, 278, '92.4 %'],
    [0, 10, '0.0 %'],
    [10, 10, '100.0 %'],
    [1, 3, '33.3 %'],
    [2, 3, '66.7 %'],
    [1, 2000, '0.1 %'],
    [1, 2001, '0.0 %'],
    [19, 190, '10.0 %'],
    [0, 0, 'no possible sessions'],
  ])('%i of %i is %s', (part, whole, expected) => {
    expect(formatPercentage(part, whole)).toBe(expected);
  });

  it('is the nearest tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const part = Math.round(whole * share);
        const tenths = percentage(part, whole).tenths ?? Number.NaN;
        const twiceError = 2 * (tenths * whole - part * 1000);
        expect(twiceError).toBeGreaterThan(-whole);
        expect(twiceError).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('persistent and severe absence', () => {
  it.each([
    [190, 18, false, false],
    [190, 19, true, false],
    [380, 37, false, false],
    [380, 38, true, false],
    [380, 189, true, false],
    [380, 190, true, true],
    [10, 1, true, false],
    [0, 0, false, false],
    [1001, 100, false, false],
  ])('%i possible, %i missed', (possible, absent, persistent, severe) => {
    expect(isPersistentAbsence(figures(possible, absent), on)).toBe(persistent);
    expect(isSevereAbsence(figures(possible, absent, absent), on)).toBe(severe);
  });

  it('begins with the school year 2015/16', () => {
    expect(isPersistentAbsence(figures(10, 1), plainDate('2015-09-01'))).toBe(true);
    expect(() => isPersistentAbsence(figures(10, 1), plainDate('2015-08-31'))).toThrow(RangeError);
    expect(() => isSevereAbsence(figures(10, 1), plainDate('2015-08-31'))).toThrow(RangeError);
  });
});

describe('sessionsLeft', () => {
  it.each([
    [100, 0, 280, { kind: 'left', sessions: 37 }],
    [100, 37, 280, { kind: 'left', sessions: 0 }],
    [100, 38, 280, { kind: 'reached' }],
    [100, 0, 2, { kind: 'left', sessions: 2 }],
    [0, 0, 0, { kind: 'left', sessions: 0 }],
    [0, 0, 10, { kind: 'left', sessions: 0 }],
  ])('%i possible, %i missed, %i to come', (possible, absent, remaining, expected) => {
    expect(sessionsLeft(figures(possible, absent), remaining, on)).toEqual(expected);
  });

  it('is the last number before persistence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }), fc.nat({ max: 400 }), (possible, missed, remaining) => {
        const absent = Math.min(possible, missed);
        const left = sessionsLeft(figures(possible, absent), remaining, on);
        const persistentAfter = (more: number) => isPersistentAbsence(figures(possible + remaining, absent + more), on);
        if (left.kind === 'reached') expect(persistentAfter(0)).toBe(true);
        else {
          expect(persistentAfter(left.sessions)).toBe(false);
          if (left.sessions < remaining) expect(persistentAfter(left.sessions + 1)).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ['2015-08-31', false],
  ['2015-09-01', true],
])('a rule of persistent and severe absence covers %s: %s', (on, covered) => {
  expect(isAbsenceCovered(plainDate(on))).toBe(covered);
});
