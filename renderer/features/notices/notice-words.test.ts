import { describe, expect, it } from 'vitest';
import { groundsPhrase, stateWords } from './notice-words.ts';

describe('groundsPhrase', () => {
  it.each([
    [7, 0, '7 sessions'],
    [1, 0, '1 session'],
    [5, 3, '5 sessions, and 3 without a reason yet'],
    [1, 9, '1 session, and 9 without a reason yet'],
  ])('%i counted and %i without a reason', (counted, provisional, words) => {
    expect(groundsPhrase(counted, provisional)).toBe(words);
  });
});

describe('stateWords', () => {
  it('names for every step that waits whom it waits for', () => {
    expect(['draft', 'cleared', 'approved'].map((state) => stateWords[state as keyof typeof stateWords].waits)).toEqual([
      'Waits for the welfare check',
      'Waits for the head teacher',
      'Waits for the office to issue it',
    ]);
  });
});
