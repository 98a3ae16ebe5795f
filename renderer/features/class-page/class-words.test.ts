import { describe, expect, it } from 'vitest';
import { daysInWords, lateInWords, mostMissed, recentInWords } from './class-words.ts';

describe('words of a class page', () => {
  it.each([
    [0, '0'],
    [1, '½'],
    [2, '1'],
    [3, '1½'],
    [21, '10½'],
  ])('%i sessions are %s days', (sessions, words) => {
    expect(daysInWords(sessions)).toBe(words);
  });

  it.each([
    [{ possible: 40, absent: 4 }, { possible: 100, absent: 4 }, '90.0 % (−6.0)'],
    [{ possible: 40, absent: 0 }, { possible: 100, absent: 4 }, '100.0 % (+4.0)'],
    [{ possible: 50, absent: 2 }, { possible: 100, absent: 4 }, '96.0 % (same)'],
    [{ possible: 40, absent: 4 }, { possible: 0, absent: 0 }, '90.0 %'],
    [{ possible: 0, absent: 0 }, { possible: 100, absent: 4 }, '–'],
  ])('the last weeks %o after %o', (recent, earlier, words) => {
    expect(recentInWords(recent, earlier)).toBe(words);
  });

  it('names the half day most often missed by its share, and none where none was', () => {
    const sessions = Array.from({ length: 10 }, () => ({ possible: 12, absent: 0 }));
    expect(mostMissed(sessions)).toBe('–');
    sessions[2] = { possible: 12, absent: 4 };
    sessions[9] = { possible: 9, absent: 4 };
    expect(mostMissed(sessions)).toBe('Fri PM 4 of 9');
    sessions[9] = { possible: 12, absent: 4 };
    expect(mostMissed(sessions)).toBe('Tue AM 4 of 12');
  });

  it('says how often, and once it knows, how many minutes', () => {
    expect([lateInWords(0, undefined), lateInWords(4, undefined), lateInWords(4, 0), lateInWords(4, 35)]).toEqual([
      '–',
      '4',
      '4',
      '4 · 35',
    ]);
  });
});
