import { describe, expect, it } from 'vitest';
import { checkSessionTimes, lateCodeAt, registerState, type SessionTimes } from './register-times.ts';

const times: SessionTimes = { opens: 525, closes: 555, ends: 720 };

it.each([
  [524, 'notYet'],
  [525, 'open'],
  [554, 'open'],
  [555, 'closed'],
  [800, 'closed'],
])('registerState at minute %i of today is %s', (minuteOfDay, expected) => {
  expect(registerState({ times, minuteOfDay, isToday: true })).toBe(expected);
});

it('registerState of another day is closed', () => {
  expect(registerState({ times, minuteOfDay: 530, isToday: false })).toBe('closed');
});

it.each([
  [530, 'L'],
  [554, 'L'],
  [555, 'U'],
])('lateCodeAt minute %i is %s', (minuteOfDay, expected) => {
  expect(lateCodeAt(times, minuteOfDay)).toBe(expected);
});

describe('checkSessionTimes', () => {
  it.each<[SessionTimes, string | undefined]>([
    [times, undefined],
    [{ ...times, closes: 556 }, 'openTooLong'],
    [{ ...times, closes: 525 }, 'wrongOrder'],
    [{ ...times, ends: 554 }, 'wrongOrder'],
    [{ ...times, ends: 1440 }, 'notMinutesOfDay'],
    [{ ...times, opens: 525.5 }, 'notMinutesOfDay'],
    [{ opens: -1, closes: 10, ends: 20 }, 'notMinutesOfDay'],
  ])('%j', (given, expected) => {
    expect(checkSessionTimes(given)).toBe(expected);
  });
});
