import { describe, expect, it } from 'vitest';
import { isMinutesLate, minutesLateAt } from './minutes-late.ts';

describe('minutes late', () => {
  it.each([
    [0, false],
    [1, true],
    [1.5, false],
    [719, true],
    [720, false],
  ])('%d may stand: %s', (minutes, expected) => expect(isMinutesLate(minutes)).toBe(expected));

  it.each([
    [520, 1],
    [521, 1],
    [522, 2],
    [1239, 719],
    [1240, 719],
  ])('in at minute %i of a day that opened at 520: %i', (minute, late) => {
    expect(minutesLateAt(520, minute)).toBe(late);
    expect(isMinutesLate(minutesLateAt(520, minute))).toBe(true);
  });
});
