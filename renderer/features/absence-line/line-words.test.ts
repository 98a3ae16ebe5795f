import { describe, expect, it } from 'vitest';
import type { CommandId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { effectLines, spanWords, takenWords } from './line-words.ts';

const at = (date: string, session: 'AM' | 'PM') => ({ date: plainDate(date), session });

describe('what a call does, in words', () => {
  it.each([
    ['2026-11-24', 'AM', '2026-11-24', 'PM', 'Tue 24 Nov'],
    ['2026-11-24', 'AM', '2026-11-24', 'AM', 'Tue 24 Nov, morning'],
    ['2026-11-24', 'AM', '2026-11-25', 'PM', 'Tue 24 Nov to Wed 25 Nov'],
    ['2026-11-24', 'PM', '2026-11-25', 'AM', 'Tue 24 Nov, afternoon to Wed 25 Nov, morning'],
  ] as const)('%s %s to %s %s', (from, session, to, last, words) => {
    expect(spanWords(at(from, session), at(to, last))).toBe(words);
  });

  it('puts sessions with the same into one line', () => {
    const seen = 3 as CommandId;
    const lines = effectLines(
      [
        { ...at('2026-11-23', 'AM'), before: 'N', seen, does: 'correct' },
        { ...at('2026-11-23', 'PM'), before: '\\', seen, does: 'conflict', because: 'The register says \\.' },
        { ...at('2026-11-24', 'AM'), seen: null, does: 'plan' },
        { ...at('2026-11-24', 'PM'), seen: null, does: 'plan' },
      ],
      'I',
    );
    expect(lines.map((line) => line.text)).toEqual([
      'Mon 23 Nov, morning: N becomes I.',
      'Mon 23 Nov, afternoon: The register says \\.',
      'Tue 24 Nov: I is planned; the register shows it and asks for the mark.',
    ]);
  });

  it.each([
    [{ corrected: 1, planned: 2 }, 'I is written over N for 1 session. I is planned for 2 sessions.'],
    [{ corrected: 0, planned: 0 }, 'No mark and no plan was written.'],
  ])('says what became of it', (taken, words) => {
    expect(takenWords(['Ada', 'Ben'], 'I', taken)).toBe(`The call about Ada and Ben is kept. ${words}`);
  });
});
