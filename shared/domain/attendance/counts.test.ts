import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { codesValidOn } from '../registers/codes.ts';
import { addFigures, type CodeCount, figuresOf, noFigures } from './counts.ts';

const monday = plainDate('2026-11-23');
const count = (symbol: string, n: number): CodeCount => ({ symbol, monday, n });

describe('figuresOf', () => {
  it.each<[string, readonly CodeCount[], readonly [number, number, number, number]]>([
    ['nothing', [], [0, 0, 0, 0]],
    [
      'present, late and approved activity',
      [count('/', 4), count('\\', 3), count('L', 1), count('B', 2), count('K', 1)],
      [11, 11, 0, 0],
    ],
    ['authorised absence', [count('I', 2), count('M', 1), count('C2', 3), count('J1', 1)], [7, 0, 7, 0]],
    ['unauthorised absence, after closing too', [count('O', 2), count('G', 1), count('N', 1), count('U', 1)], [5, 0, 0, 5]],
    [
      'codes outside the possible sessions',
      [count('D', 2), count('X', 1), count('Q', 1), count('Y4', 2), count('Z', 1), count('#', 9)],
      [0, 0, 0, 0],
    ],
  ])('%s', (_name, counts, [possible, present, authorised, unauthorised]) => {
    const byCode = Object.fromEntries(counts.map(({ symbol, n }) => [symbol, n]));
    expect(figuresOf(counts)).toEqual({ possible, present, authorised, unauthorised, byCode });
  });

  it('reads each count by its own date', () => {
    const figures = figuresOf([
      { symbol: 'D', date: plainDate('2011-08-31'), n: 1 },
      { symbol: 'D', date: plainDate('2011-09-01'), n: 1 },
      { symbol: 'J', monday: plainDate('2024-08-12'), n: 2 },
    ]);
    expect(figures).toEqual({ possible: 3, present: 3, authorised: 0, unauthorised: 0, byCode: { D: 2, J: 2 } });
  });

  it('splits a week in which a class changes by its slots', () => {
    const week = plainDate('2011-08-29');
    expect(figuresOf([{ symbol: 'D', monday: week, n: 4, slots: 0b00_1111_0000 }])).toMatchObject({ possible: 2, present: 2 });
    expect(figuresOf([{ symbol: 'D', monday: week, n: 1, slots: 0b10_0000_0000 }])).toMatchObject({ possible: 0, present: 0 });
  });

  it('refuses to guess such a week', () => {
    const week = plainDate('2011-08-29');
    expect(() => figuresOf([{ symbol: 'D', monday: week, n: 4 }])).toThrow(RangeError);
    expect(() => figuresOf([{ symbol: 'D', monday: week, n: 5, slots: 0b00_1111_0000 }])).toThrow(RangeError);
  });

  it('fails closed at a code that its date does not know', () => {
    expect(() => figuresOf([count('H', 1)])).toThrow(RangeError);
    expect(() => figuresOf([{ symbol: '/', monday: plainDate('2006-08-28'), n: 2, slots: 3 }])).toThrow(RangeError);
  });
});

describe('figures add up', () => {
  const symbols = codesValidOn(monday).map((code) => code.symbol);
  const counts = fc.array(
    fc.record({ symbol: fc.constantFrom(...symbols), n: fc.nat({ max: 500 }) }).map(({ symbol, n }) => count(symbol, n)),
    { maxLength: 40 },
  );

  it('in parts as in whole, and to the possible sessions', () => {
    fc.assert(
      fc.property(counts, counts, (some, others) => {
        const whole = figuresOf([...some, ...others]);
        expect(addFigures(figuresOf(some), figuresOf(others))).toEqual(whole);
        expect(whole.possible).toBe(whole.present + whole.authorised + whole.unauthorised);
        expect(addFigures(whole, noFigures)).toEqual(whole);
      }),
    );
  });
});
