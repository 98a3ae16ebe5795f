import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { isDecidedLeave } from '../../leave/leave-kinds.ts';
import { codesValidOn } from '../codes.ts';
import { lineCodeRefusal, lineCodes, lineCodesOn } from './line-codes.ts';

const on = plainDate('2026-11-24');

describe('codes that may follow from a call', () => {
  it.each(['N', 'I', 'M', 'R', 'T', 'G', 'Q', 'Y1', 'Y2', 'Y5', 'Y6', 'Y7'])('%s may', (symbol) => {
    expect(lineCodeRefusal(symbol, on)).toBeUndefined();
  });

  it.each([
    ['C', /asked for by an application/],
    ['C1', /asked for by an application/],
    ['J1', /asked for by an application/],
    ['S', /asked for by an application/],
    ['C2', /part-time timetable/],
    ['E', /head teacher’s decision/],
    ['O', /under Unexplained/],
    ['X', /compulsory school age/],
    ['Y3', /Plans and closures/],
    ['Y4', /Plans and closures/],
    ['#', /Plans and closures/],
    ['L', /late gate/],
    ['U', /late gate/],
    ['/', /marked present in the register/],
    ['\\', /marked present in the register/],
    ['K', /whoever teaches/],
    ['V', /whoever teaches/],
    ['P', /whoever teaches/],
    ['W', /whoever teaches/],
    ['B', /whoever teaches/],
    ['D', /whoever teaches/],
    ['Z', /does not follow/],
    ['?', /no register code/],
  ])('%s may not, and it says why', (symbol, words) => {
    expect(lineCodeRefusal(symbol, on)).toMatch(words);
  });

  it('speaks of every code of the day, one way or the other', () => {
    const offered = new Set(lineCodesOn(on).map((code) => code.symbol));
    for (const { symbol } of codesValidOn(on))
      expect([symbol, lineCodeRefusal(symbol, on) === undefined]).toEqual([symbol, offered.has(symbol)]);
  });

  it('fails closed on the day before the law began, whatever the code meant then', () => {
    const first = plainDate('2024-08-19');
    expect(lineCodesOn(first)).toHaveLength(lineCodes.length);
    expect(lineCodesOn(addDays(first, -1))).toEqual([]);
    expect(lineCodeRefusal('I', addDays(first, -1))).toMatch(/does not follow/);
  });

  it('knows leave from absence', () => {
    expect(['C', 'C1', 'J1', 'S', 'G', 'I', 'M'].filter((symbol) => isDecidedLeave(symbol, plainDate('2026-11-24')))).toEqual([
      'C',
      'C1',
      'J1',
      'S',
    ]);
  });
});
