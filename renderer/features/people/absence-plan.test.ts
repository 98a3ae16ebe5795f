import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { absencePlanGaps, plannableCodes } from './absence-plan.ts';

const day = plainDate('2026-11-24');
const plan = { from: day, to: day, session: undefined, symbol: 'M', note: 'Orthodontist at 10:20' };

describe('plannableCodes', () => {
  const symbols = plannableCodes(day).map((code) => code.symbol);

  it('offers what can be agreed before the day', () => {
    expect(symbols).toEqual(expect.arrayContaining(['M', 'C', 'V', 'B', 'D', 'X']));
  });

  it('offers neither presence, nor an unauthorised absence, nor a closure of the school, nor a part-time timetable', () => {
    expect(symbols.filter((symbol) => ['/', '\\', 'L', 'G', 'N', 'O', 'U', 'Y4', '#', 'Z', 'C2'].includes(symbol))).toEqual([]);
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
});
