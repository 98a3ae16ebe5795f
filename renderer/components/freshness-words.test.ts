import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { completeInWords, missingInWords, sentInWords } from './freshness-words.ts';

describe('how fresh the figures are', () => {
  it.each([
    [undefined, 'No register complete yet'],
    [{ date: plainDate('2026-11-24'), session: 'AM' as const }, 'Marks complete to Tue 24 Nov AM'],
  ])('complete to %o', (completeTo, words) => {
    expect(completeInWords({ completeTo })).toBe(words);
  });

  it.each([
    [0, 'no register missing'],
    [1, '1 register missing'],
    [3, '3 registers missing'],
  ])('%i missing', (count, words) => {
    expect(missingInWords(count)).toBe(words);
  });

  it.each([
    ['2026-11-24T07:30:00.000Z', 'sent to the authority today'],
    ['2026-11-23T16:00:00.000Z', 'last sent to the authority yesterday'],
    ['2026-11-22T16:00:00.000Z', 'last sent to the authority 2 days ago'],
    [undefined, 'nothing sent to the authority yet'],
  ])('sent at %s', (at, words) => {
    const lastSent = at === undefined ? undefined : { stream: 'attendance', at: at as Instant };
    expect(sentInWords({ lastSent, today: plainDate('2026-11-24') })).toBe(words);
  });
});
