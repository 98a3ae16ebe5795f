import { describe, expect, it } from 'vitest';
import { leftInWords, minuteOf } from './building-words.ts';

describe('a time as it is typed', () => {
  it.each([
    ['08:41', 521],
    ['8:41', 521],
    ['0841', 521],
    ['841', 521],
    ['8.41', 521],
    [' 23:59 ', 1439],
    ['00:00', 0],
    ['24:00', undefined],
    ['12:60', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, minute) => {
    expect(minuteOf(text)).toBe(minute);
  });
});

describe('why somebody is to be looked for', () => {
  it('names the time that has passed', () => {
    expect(leftInWords({ because: 'notBack', back: 600 })).toBe('Not back; expected at 10:00');
    expect(leftInWords({ because: 'absentAfterNoon' })).toMatch(/this afternoon, not signed out/);
    expect(leftInWords({ because: 'absentAfterNoon', code: 'I' })).toMatch(/this afternoon \(I\), not signed out/);
  });
});
