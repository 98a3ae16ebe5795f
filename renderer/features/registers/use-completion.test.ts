import { describe, expect, it } from 'vitest';
import { missingInWords } from './use-completion.ts';

describe('why a register cannot be completed yet', () => {
  it.each([
    [{ pupils: 30, marked: 29, problems: 1 }, 'One pupil has no mark yet. The first of them is in focus.'],
    [{ pupils: 30, marked: 27, problems: 0 }, '3 pupils have no mark yet. The first of them is in focus.'],
    [{ pupils: 30, marked: 30, problems: 2 }, '2 marks were not saved. Look at what stands beside it.'],
    [{ pupils: 0, marked: 0, problems: 0 }, 'Nobody is in this register.'],
  ])('%o', (counts, sentence) => {
    expect(missingInWords(counts)).toBe(sentence);
  });
});
