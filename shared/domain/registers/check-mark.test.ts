import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { checkMark, type MarkToCheck } from './check-mark.ts';

const mark = (symbol: string, rest: Partial<MarkToCheck> = {}): MarkToCheck => ({
  symbol,
  date: plainDate('2026-11-24'),
  session: 'AM',
  ...rest,
});

describe('checkMark in the grid', () => {
  it.each<[string, MarkToCheck, string]>([
    ['present in the morning', mark('/'), 'valid'],
    ['the morning stroke in the afternoon', mark('/', { session: 'PM' }), 'wrongSession'],
    ['the afternoon stroke in the morning', mark('\\'), 'wrongSession'],
    ['an unknown code', mark('A'), 'unknownCode'],
    ['a blank', mark(''), 'unknownCode'],
    ['a code of the old set', mark('H'), 'notValidAtDate'],
    ['the old code at its date', mark('H', { date: plainDate('2024-08-18') }), 'valid'],
    ['a new code too early', mark('K', { date: plainDate('2024-08-18'), detail: 'tuition' }), 'notValidAtDate'],
    ['late without minutes', mark('L'), 'minutesNeeded'],
    ['late by no minutes', mark('L', { minutesLate: 0 }), 'minutesNeeded'],
    ['late by half a minute', mark('U', { minutesLate: 0.5 }), 'minutesNeeded'],
    ['late by 12 minutes', mark('L', { minutesLate: 12 }), 'valid'],
    ['after closing by 90 minutes', mark('U', { minutesLate: 90 }), 'valid'],
    ['minutes with illness', mark('I', { minutesLate: 5 }), 'minutesNotWanted'],
    ['an activity without its nature', mark('B'), 'detailNeeded'],
    ['an activity with a blank nature', mark('B', { detail: '  ' }), 'detailNeeded'],
    ['an activity with its nature', mark('B', { detail: 'forest school' }), 'valid'],
    ['provision of the authority without its nature', mark('K'), 'detailNeeded'],
    ['another cause without its nature', mark('Y7'), 'detailNeeded'],
    ['another school not named', mark('D'), 'detailNeeded'],
    ['a part-time timetable without its period', mark('C2'), 'detailNeeded'],
    ['old late without minutes', mark('L', { date: plainDate('2023-11-24') }), 'valid'],
    ['old late with minutes', mark('L', { date: plainDate('2023-11-24'), minutesLate: 4 }), 'valid'],
  ])('%s', (_name, given, expected) => {
    const result = checkMark(given);
    expect(result.kind === 'valid' ? 'valid' : result.because).toBe(expected);
    if (result.kind === 'invalid') expect(result.sentence).toMatch(/^\S.*\.$/);
    else expect(result.code.symbol).toBe(given.symbol);
  });
});

describe('checkMark in an import', () => {
  const imported = (given: MarkToCheck) => {
    const result = checkMark(given, { strict: false });
    return result.kind === 'valid' ? (result.missingDetail ?? 'nothing missing') : result.because;
  };

  it('takes a mark and names the detail that the law demands', () => {
    expect(['B', 'K', 'Y7'].map((symbol) => imported(mark(symbol)))).toEqual(['nature', 'nature', 'nature']);
  });

  it('asks nothing more of the others', () => {
    expect(['L', 'U', 'D', 'C2', 'I'].map((symbol) => imported(mark(symbol)))).toEqual(Array(5).fill('nothing missing'));
  });

  it('still refuses what no register may hold', () => {
    expect(imported(mark('A'))).toBe('unknownCode');
    expect(imported(mark('\\'))).toBe('wrongSession');
    expect(imported(mark('O', { minutesLate: 5 }))).toBe('minutesNotWanted');
  });
});
