import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { runWords, standingWords } from './leaving-words.ts';

describe('the words of an off-roll sheet', () => {
  it.each([
    [0, 'Ready for the head'],
    [1, '1 thing missing'],
    [2, '2 things missing'],
  ])('%i missing: %s', (count, words) => {
    expect(standingWords({ missing: Array.from({ length: count }, () => 'x') })).toBe(words);
  });

  it('says the run, what it needs and what broke it', () => {
    const run = { needed: 10, days: 11, afterLeave: true, sessions: [] };
    expect(runWords(run)).toBe('11 school days without a break (10 needed), 0 sessions, granted leave ended directly before it');
    const broken = { date: plainDate('2026-11-02'), symbols: [] };
    expect(runWords({ ...run, afterLeave: false, brokenBy: broken })).toContain('; before it Mon 2 Nov: no mark');
  });
});
