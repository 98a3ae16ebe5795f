import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { codeIds } from './code-ids.ts';
import {
  type CodeClass,
  classOf,
  codeAt,
  codeBeginsAnother,
  codeIdOf,
  codesValidOn,
  matchCodes,
  presentSymbol,
  registerCodes,
  symbolOf,
} from './codes.ts';

const lastOldDay = plainDate('2024-08-18');
const firstNewDay = plainDate('2024-08-19');
const symbolsOn = (on: PlainDate) => new Set(codesValidOn(on).map((code) => code.symbol));

describe('the dated table', () => {
  it('has the 34 symbols of 2024 and the 25 before them', () => {
    expect(symbolsOn(firstNewDay)).toEqual(
      new Set('/ \\ L K V P W B D C1 M J1 S X C2 C T R I E Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 G N O U Z #'.split(' ')),
    );
    expect(symbolsOn(lastOldDay)).toEqual(new Set('/ \\ L B D J P V W C E H I M R S T G N O U X Y Z #'.split(' ')));
  });

  it('never covers a symbol twice at a date', () => {
    const boundaries = registerCodes.flatMap((row) => [row.from, ...(row.to === undefined ? [] : [row.to, addDays(row.to, 1)])]);
    for (const on of new Set(boundaries)) expect(codesValidOn(on)).toHaveLength(symbolsOn(on).size);
  });

  it('gives every row a title, a meaning and a reference', () => {
    for (const row of registerCodes) expect([row.title, row.meaning, row.reference].every((text) => text.length > 3)).toBe(true);
  });
});

describe('codeAt', () => {
  it.each<[string, string, CodeClass | undefined]>([
    ['/', '2006-08-31', undefined],
    ['/', '2006-09-01', 'present'],
    ['D', '2011-08-31', 'educational'],
    ['D', '2011-09-01', 'notPossible'],
    ['D', '2024-08-19', 'notPossible'],
    ['F', '2013-08-31', 'authorised'],
    ['F', '2013-09-01', undefined],
    ['H', '2024-08-18', 'authorised'],
    ['H', '2024-08-19', undefined],
    ['J', '2024-08-18', 'educational'],
    ['J', '2024-08-19', undefined],
    ['J1', '2024-08-18', undefined],
    ['J1', '2024-08-19', 'authorised'],
    ['Y', '2024-08-18', 'notPossible'],
    ['Y', '2024-08-19', undefined],
    ['Y4', '2024-08-19', 'notPossible'],
    ['Q', '2024-08-19', 'notPossible'],
    ['X', '2026-11-24', 'notPossible'],
    ['K', '2026-11-24', 'educational'],
    ['C2', '2026-11-24', 'authorised'],
    ['U', '2026-11-24', 'unauthorised'],
    ['#', '2026-11-24', 'notCollected'],
    ['-', '2026-11-24', undefined],
    ['', '2026-11-24', undefined],
    ['l', '2026-11-24', undefined],
  ])('%s on %s is %s', (symbol, on, expected) => {
    expect(codeAt(symbol, plainDate(on))?.class).toBe(expected);
  });
});

describe('classOf', () => {
  it('fails closed at a date that no row covers', () => {
    expect(classOf('J1', firstNewDay)).toBe('authorised');
    expect(() => classOf('J1', lastOldDay)).toThrow(RangeError);
    expect(() => classOf('?', firstNewDay)).toThrow(RangeError);
  });
});

describe('the numbers of the store', () => {
  it('are one a symbol, there and back', () => {
    expect(new Set(codeIds.values()).size).toBe(codeIds.size);
    for (const row of registerCodes) {
      expect(codeIdOf(row.symbol)).toBe(row.id);
      expect(symbolOf(row.id)).toBe(row.symbol);
    }
  });

  it.each([
    ['/', 1],
    ['D', 9],
    ['Y7', 28],
    ['N', 30],
    ['#', 34],
    ['Y', 38],
  ])('%s is %i for ever', (symbol, id) => {
    expect(codeIdOf(symbol)).toBe(id);
  });

  it('know nothing else', () => {
    expect(codeIdOf('Y8')).toBeUndefined();
    expect(() => symbolOf(0)).toThrow(RangeError);
    expect(() => symbolOf(39)).toThrow(RangeError);
  });
});

describe('matchCodes', () => {
  const match = (prefix: string, session: 'AM' | 'PM' = 'AM', on = firstNewDay) =>
    matchCodes(prefix, on, session).map((code) => code.symbol);

  it('puts the exact code first', () => {
    expect(match('c')).toEqual(['C', 'C1', 'C2']);
    expect(match('Y')).toEqual(['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7']);
    expect(match('J')).toEqual(['J1']);
  });

  it('offers what is valid at the date and in the session', () => {
    expect(match('J', 'AM', lastOldDay)).toEqual(['J']);
    expect(match('/', 'PM')).toEqual([]);
    expect(match('', 'PM')).toHaveLength(33);
    expect(match('A')).toEqual([]);
  });
});

it('codeBeginsAnother tells C and, before 2024, nothing', () => {
  expect(
    codesValidOn(firstNewDay)
      .filter((code) => codeBeginsAnother(code.symbol, firstNewDay))
      .map((code) => code.symbol),
  ).toEqual(['C']);
  expect(codeBeginsAnother('J', firstNewDay)).toBe(true);
  expect(codeBeginsAnother('C', lastOldDay)).toBe(false);
});

it('presentSymbol is the stroke of the session', () => {
  expect([presentSymbol('AM'), presentSymbol('PM')]).toEqual(['/', '\\']);
});
