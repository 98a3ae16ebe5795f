import { describe, expect, it } from 'vitest';
import { daysInWords, shareInWords } from './days-in-words.ts';

describe('daysInWords', () => {
  it.each([
    [0, 'no days'],
    [1, 'half a day'],
    [2, '1 day'],
    [3, '1 and a half days'],
    [4, '2 days'],
    [9, '4 and a half days'],
    [74, '37 days'],
  ])('%i sessions', (sessions, words) => {
    expect(daysInWords(sessions)).toBe(words);
  });
});

describe('shareInWords', () => {
  it.each([
    [0, 74, undefined],
    [0, 0, undefined],
    [9, 74, 'about one day in eight'],
    [8, 64, 'one day in eight'],
    [2, 74, undefined],
    [3, 74, 'about one day in 25'],
    [10, 30, 'one day in three'],
    [12, 30, 'about two days in five'],
    [11, 30, 'about one day in three'],
    [13, 30, 'about two days in five'],
    [14, 30, 'about half of these days'],
    [16, 30, 'about half of these days'],
    [17, 30, 'more than half of these days'],
    [22, 30, 'more than half of these days'],
    [23, 30, 'nearly every day'],
    [30, 30, 'every one of these days'],
  ])('%i of %i', (missed, possible, words) => {
    expect(shareInWords({ missed, possible })).toBe(words);
  });
});
