import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { areFewSessions, figureLevels, figureLevelsAt, heatLevel } from './figure-levels.ts';

const on = plainDate('2026-11-24');
const before = plainDate('2015-08-31');

describe('a week of a class', () => {
  it.each([
    [0, 0, undefined],
    [100, 9, 'usual'],
    [100, 10, 'low'],
    [100, 14, 'low'],
    [100, 15, 'lowest'],
    [300, 29, 'usual'],
  ])('%i possible, %i missed: %s', (possible, absent, level) => {
    expect(heatLevel({ possible, absent }, on)).toBe(level);
  });
});

it.each([
  [19, true],
  [20, false],
])('%i sessions are few: %s', (possible, few) => {
  expect(areFewSessions(possible, on)).toBe(few);
});

it('marks nothing and leaves no count out where no levels cover the day', () => {
  expect(figureLevelsAt(plainDate('2015-09-01'))).toBe(figureLevels[0]);
  expect(heatLevel({ possible: 100, absent: 50 }, before)).toBeUndefined();
  expect(areFewSessions(400, before)).toBe(true);
});
