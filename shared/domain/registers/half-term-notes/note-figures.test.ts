import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { figuresOf } from '../../attendance/counts.ts';
import type { Session } from '../session.ts';
import { isNoted, type NotedMark, type NoteFigures, noteFigures } from './note-figures.ts';
import { absenceRows, lateRows, markInWords } from './note-rows.ts';

const monday = plainDate('2026-11-02');

/** By the list of the guidance, written out again and sharing no code. */
const inSchool = new Set(['/', '\\', 'L', 'K', 'V', 'P', 'W', 'B']);
const explained = new Set(['C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T']);
const outside = new Set(['D', 'X', 'Q', 'Y1', 'Y3', 'Y4', 'Y7', '#', 'Z']);

function figuresFrom(marks: readonly NotedMark[]): NoteFigures {
  return noteFigures(figuresOf(marks.map(({ symbol, date }) => ({ symbol, date, n: 1 }))), marks);
}

const aMark = fc.record({
  symbol: fc.constantFrom(...inSchool, ...explained, ...outside, 'N', 'O', 'G', 'U'),
  minutes: fc.integer({ min: 0, max: 90 }),
});

describe('noteFigures', () => {
  it('counts as plain counting does, and every figure can be counted again in its rows', () => {
    fc.assert(
      fc.property(fc.array(aMark, { maxLength: 120 }), (drawn) => {
        const marks = drawn.map(({ symbol, minutes }, index): NotedMark => {
          const session: Session = index % 2 === 0 ? 'AM' : 'PM';
          const at = { date: addDays(monday, Math.floor(index / 2)), session };
          return { ...at, symbol, ...(symbol === 'L' || symbol === 'U' ? { minutesLate: minutes } : {}) };
        });
        const count = (...symbols: readonly string[]): number => drawn.filter(({ symbol }) => symbols.includes(symbol)).length;
        const found = figuresFrom(marks.toReversed());
        expect(noteFigures(figuresOf(marks.map(({ symbol, date }) => ({ symbol, date, n: 1 }))), marks.filter(isNoted))).toEqual(
          found,
        );
        const missed = count(...explained, 'N', 'O', 'G');
        expect(found).toMatchObject({
          possible: count(...inSchool) + missed + count('U'),
          missed,
          explained: count(...explained),
          notExplained: count('N'),
          unauthorised: count('O', 'G'),
          lateAfterClose: count('U'),
          lateBeforeClose: count('L'),
          minutesLate: drawn.filter(({ symbol }) => 'LU'.includes(symbol)).reduce((sum, { minutes }) => sum + minutes, 0),
        });
        expect(found.explained + found.notExplained + found.unauthorised).toBe(found.missed);
        expect(absenceRows(found).reduce((sum, { part }) => sum + (part === 'All day' ? 2 : 1), 0)).toBe(missed);
        for (const [part, sessions] of [
          ['Explained', found.explained],
          ['Not yet explained', found.notExplained],
          ['Unauthorised', found.unauthorised],
        ] as const) {
          const rows = absenceRows(found).filter(({ counted }) => counted === part);
          expect(rows.reduce((sum, row) => sum + (row.part === 'All day' ? 2 : 1), 0)).toBe(sessions);
        }
        expect(lateRows(found)).toHaveLength(count('L', 'U'));
        expect(found.absences.map(({ date, session }) => `${date} ${session}`)).toEqual(
          found.absences.map(({ date, session }) => `${date} ${session}`).toSorted(),
        );
      }),
    );
  });

  it('has no session twice: the rows of a day with two reasons stay two', () => {
    const day = { date: monday };
    const found = figuresFrom([
      { ...day, session: 'AM', symbol: 'M' },
      { ...day, session: 'PM', symbol: 'N' },
      { date: addDays(monday, 1), session: 'AM', symbol: 'I' },
      { date: addDays(monday, 1), session: 'PM', symbol: 'I' },
      { date: addDays(monday, 2), session: 'PM', symbol: 'U', minutesLate: 1 },
    ]);
    expect(absenceRows(found)).toEqual([
      { date: '2026-11-02', part: 'Morning', entry: 'Medical or dental appointment', counted: 'Explained' },
      { date: '2026-11-02', part: 'Afternoon', entry: 'Not yet explained', counted: 'Not yet explained' },
      { date: '2026-11-03', part: 'All day', entry: 'Ill', counted: 'Explained' },
    ]);
    expect(lateRows(found)).toEqual([
      { date: '2026-11-04', part: 'Afternoon', entry: 'Came after the register had closed, 1 minute' },
    ]);
  });

  it.each(['I', 'N', 'O', 'G', 'T', 'R'])('has words for %s that name no code and blame nobody', (symbol) => {
    expect(markInWords({ symbol, date: monday })).not.toMatch(/code|unauthori|truan|offence|fault/i);
  });
});
