import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { isPlannable, type PlannedPupil, type PlannedSpan, planRefusal } from './may-plan.ts';

const day = plainDate;
const pupil: PlannedPupil = { dob: day('2015-03-10'), yearGroup: '7', plans: [] };
const span = (symbol: string, from: string, to = from, session?: 'AM' | 'PM'): PlannedSpan => ({
  ...{ symbol, from: day(from), to: day(to) },
  session,
});

describe('what may be planned', () => {
  it.each(['K', 'B', 'P', 'V', 'W', 'D', 'M', 'S', 'T', 'R', 'C2', 'X'])('%s can be', (symbol) => {
    expect(isPlannable(symbol, day('2026-11-24'))).toBe(true);
  });

  it.each(['/', 'N', 'O', 'E', 'G', '#', 'Y4', 'Y7', '?'])('%s cannot', (symbol) => {
    expect(isPlannable(symbol, day('2026-11-24'))).toBe(false);
  });

  it('is refused where it ends before it begins', () => {
    expect(planRefusal(span('M', '2026-11-25', '2026-11-24'), pupil)).toMatch('first day');
    expect(planRefusal(span('M', '2026-11-24', '2026-11-24'), pupil)).toBeUndefined();
  });

  // Five on 10 March: of compulsory school age from 31 March.
  it.each([
    ['2020-03-30', undefined],
    ['2020-03-31', 'compulsory school age'],
    ['2026-11-24', 'compulsory school age'],
  ])('X on %s: %s', (last, because) => {
    const found = planRefusal(span('X', '2020-03-02', last), { ...pupil, dob: day('2015-03-10') });
    if (because === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(because);
  });

  it.each([
    ['10', false],
    ['11', true],
    ['12', false],
    ['13', true],
    ['R', false],
    [undefined, false],
  ])('study leave in Year %s: %s', (yearGroup, may) => {
    expect(planRefusal(span('S', '2026-11-24'), { ...pupil, yearGroup }) === undefined).toBe(may);
  });

  it.each([
    ['the same day', '2026-11-24', undefined, false],
    ['the other session', '2026-11-24', 'PM', true],
    ['the day after', '2026-11-25', undefined, true],
    ['the day before', '2026-11-23', undefined, true],
  ] as const)('beside a morning that is planned, %s', (_, on, session, may) => {
    const plans = [span('K', '2026-11-24', '2026-11-24', 'AM')];
    expect(planRefusal(span('M', on, on, session), { ...pupil, plans }) === undefined).toBe(may);
  });
});
