import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  type ExpectedSession,
  expectedCodeAt,
  expectedStanding,
  expectedStandings,
  maySettleUnconfirmed,
  wordRefusal,
} from './expected-elsewhere.ts';

describe('a code that expects somebody elsewhere', () => {
  it.each(['K', 'B', 'P', 'V', 'W', 'D'])('%s does from the first day of the codes of 2024', (symbol) => {
    expect(expectedCodeAt(symbol, plainDate('2024-08-18'))).toBeUndefined();
    expect(expectedCodeAt(symbol, plainDate('2024-08-19'))?.symbol).toBe(symbol);
  });

  it.each(['M', 'C', 'C2', 'S', 'X', '#', 'Y4', '/'])('%s does not', (symbol) => {
    expect(expectedCodeAt(symbol, plainDate('2026-11-24'))).toBeUndefined();
  });
});

describe('where an expected session stands', () => {
  it.each([
    ['ahead', 'notDue', undefined, undefined],
    ['awaited', 'open', undefined, undefined],
    ['overdue', 'closed', undefined, undefined],
    // What was said of a mark that was taken away again counts no more.
    ['overdue', 'closed', undefined, true],
    ['confirmed', 'open', 'K', true],
    ['unsaid', 'open', 'K', undefined],
    ['unsaid', 'closed', 'K', false],
    ['unconfirmed', 'open', 'N', undefined],
    ['unconfirmed', 'closed', 'N', true],
    ['notArrived', 'closed', 'N', false],
    ['otherwise', 'closed', '/', true],
    ['otherwise', 'closed', 'B', true],
  ] as const)('%s', (standing, phase, mark, arrived) => {
    expect(expectedStanding({ phase, planned: 'K', mark, arrived } satisfies ExpectedSession)).toBe(standing);
  });

  it('decides what may be taken down', () => {
    const may = (arrived: boolean) => expectedStandings.filter((one) => wordRefusal(one, arrived) === undefined);
    expect(may(true)).toEqual(['overdue', 'awaited', 'unconfirmed', 'unsaid', 'notArrived']);
    expect(may(false)).toEqual(['overdue', 'awaited', 'unconfirmed', 'unsaid', 'confirmed']);
    expect(expectedStandings.filter(maySettleUnconfirmed)).toEqual(['overdue']);
  });
});
