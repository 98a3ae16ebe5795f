import { describe, expect, it } from 'vitest';
import { counted } from './letter-words.ts';

describe('counted', () => {
  it.each([
    [0, '0 sessions'],
    [1, '1 session'],
    [2, '2 sessions'],
  ])('%i reads %s', (number, words) => {
    expect(counted(number, 'session')).toBe(words);
  });
});
