import { describe, expect, it } from 'vitest';
import { minuteIn } from './meeting-words.ts';

describe('a time as it is typed', () => {
  it.each([
    ['9:30', 570],
    ['930', 570],
    ['15.45', 945],
    ['0000', 0],
    [' 23:59 ', 1439],
    ['24:00', undefined],
    ['9:60', undefined],
    ['9', undefined],
    ['half past nine', undefined],
    ['', undefined],
  ])('%s', (text, minute) => {
    expect(minuteIn(text)).toBe(minute);
  });
});
