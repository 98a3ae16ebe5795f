import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { isSameMark, saysPresent, symbolFor } from './correction-plan.ts';

describe('the mark that a bulk correction writes', () => {
  it.each([
    ['/', 'PM', '\\'],
    ['\\', 'AM', '/'],
    ['/', 'AM', '/'],
    ['V', 'PM', 'V'],
  ] as const)('%s in the %s is %s', (symbol, session, written) => expect(symbolFor(symbol, session)).toBe(written));

  it.each([
    [{ symbol: 'B', detail: 'college' }, { symbol: 'B', detail: ' college ' }, true],
    [{ symbol: 'B', detail: 'college' }, { symbol: 'B', detail: 'work' }, false],
    [{ symbol: 'L', minutesLate: 5 }, { symbol: 'L', minutesLate: 6 }, false],
    [{ symbol: 'I' }, { symbol: 'I', detail: '' }, true],
    [{ symbol: 'I' }, { symbol: 'M' }, false],
  ])('%j against %j: already so is %s', (held, wanted, same) => expect(isSameMark(held, wanted)).toBe(same));

  it.each([
    ['/', true],
    ['L', true],
    ['V', true],
    ['U', false],
    ['N', false],
    ['I', false],
    ['Y1', false],
  ])('%s says present: %s', (symbol, present) => expect(saysPresent(symbol, plainDate('2026-11-24'))).toBe(present));
});
