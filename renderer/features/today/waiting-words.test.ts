import { describe, expect, it } from 'vitest';
import { pressingInWords, waitingInWords } from './waiting-words.ts';

describe('what waits, in words', () => {
  it.each([
    [1, 1, 'suspension to confirm', 'begun already'],
    [2, 2, 'suspensions to confirm', 'all begun already'],
    [3, 1, 'suspensions to confirm', '1 begun already'],
  ])('%i, of which %i are pressing', (count, pressing, what, words) => {
    expect(waitingInWords('suspensions', count)).toBe(what);
    expect(pressingInWords({ kind: 'suspensions', count, pressing })).toBe(words);
  });
});
