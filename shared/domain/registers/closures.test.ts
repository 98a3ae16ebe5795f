import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { closureMark, standsInClosure } from './closures.ts';

const day = plainDate('2026-11-24');

describe('closures', () => {
  it.each([
    ['wholeSchool', { symbol: 'Y4' }],
    ['part', { symbol: 'Y3' }],
    ['staggered', { symbol: 'Y7', detail: 'Staggered start' }],
  ] as const)('%s has its code from the day that the codes came in', (kind, mark) => {
    expect(closureMark(kind, plainDate('2024-08-19'))).toEqual(mark);
    expect(closureMark(kind, plainDate('2024-08-18'))).toBeUndefined();
  });

  it.each(['/', '\\', 'L', 'K', 'V', 'P', 'W', 'B', 'D', 'X', '#'])('leaves %s unless it is ticked', (symbol) => {
    expect(standsInClosure(symbol, day)).toBe(true);
  });

  it.each(['N', 'I', 'O', 'U', 'M', 'Y1'])('takes the place of %s', (symbol) => {
    expect(standsInClosure(symbol, day)).toBe(false);
  });
});
