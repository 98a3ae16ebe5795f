import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { absencePlanGaps, askedPlan, emptyPlan, plannableCodes, slotOf } from './absence-plan.ts';

const day = plainDate('2026-11-24');
const pupil = 7 as PupilId;
const plan = { ...emptyPlan(day), symbol: 'M', note: ' Orthodontist at 10:20 ' };

describe('plannableCodes', () => {
  const symbols = plannableCodes(day).map((code) => code.symbol);

  it('offers what can be agreed before the day', () => {
    expect(symbols).toEqual(expect.arrayContaining(['M', 'T', 'C2', 'V', 'B', 'D', 'X']));
  });

  it('offers neither presence, nor an unauthorised absence, nor a closure of the school', () => {
    expect(symbols.filter((symbol) => ['/', '\\', 'L', 'G', 'N', 'O', 'U', 'Y4', '#', 'Z'].includes(symbol))).toEqual([]);
  });

  it('offers the codes of the day, not of today', () => {
    const before = plannableCodes(plainDate('2024-08-18')).map((code) => code.symbol);
    expect(before).toContain('H');
    expect(before).not.toContain('C1');
  });
});

describe('absencePlanGaps', () => {
  it('lets one whole day through, and refuses an end before its beginning', () => {
    expect(absencePlanGaps(plan)).toEqual([]);
    expect(absencePlanGaps({ ...plan, to: plainDate('2026-11-23') })).toEqual(['The last day lies before the first.']);
  });

  it('asks for the kind and for a note', () => {
    expect(absencePlanGaps({ ...plan, symbol: '', note: ' ' })).toHaveLength(2);
  });

  it('asks for the sessions of the week of a part-time timetable', () => {
    expect(absencePlanGaps({ ...plan, symbol: 'C2' })).toHaveLength(1);
    expect(absencePlanGaps({ ...plan, symbol: 'C2', sessions: 'pattern' })).toHaveLength(1);
    expect(absencePlanGaps({ ...plan, symbol: 'C2', sessions: 'pattern', slots: slotOf(4, 'PM') })).toEqual([]);
  });
});

describe('askedPlan', () => {
  it('sends no terms for a code that asks for none', () => {
    const typed = { ...plan, sessions: 'PM', provider: 'typed before the code was changed' } as const;
    expect(askedPlan(typed, pupil)).toEqual({
      ...{ pupil, from: day, to: day, symbol: 'M', note: 'Orthodontist at 10:20', session: 'PM' },
    });
  });

  it('sends what a part-time timetable asks for, and no half of it that is empty', () => {
    const typed = { ...plan, symbol: 'C2', sessions: 'pattern', slots: slotOf(0, 'AM') | slotOf(4, 'PM') } as const;
    expect(askedPlan({ ...typed, agreedBy: '12', agreedOn: day, forBehaviour: false }, pupil)).toMatchObject({
      slots: 0b10_0000_0001,
      terms: { agreedBy: { contact: 12 }, agreedOn: day, exceptional: '', forBehaviour: false },
    });
    expect(askedPlan({ ...typed, agreedBy: 'other', agreedName: ' ' }, pupil).terms).toEqual({ exceptional: '' });
  });
});
