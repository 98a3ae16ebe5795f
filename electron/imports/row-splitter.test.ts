import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSplitter } from './row-splitter.ts';

type Seen = { readonly line: number; readonly cells: readonly string[] | 'malformed' };

function split(text: string, size = text.length || 1): readonly Seen[] {
  const rows: Seen[] = [];
  const splitter = rowSplitter(',', (row) => {
    const cells = Array.from({ length: row.count }, (_, at) => row.cell(at));
    rows.push({ line: row.line, cells: row.malformed ? 'malformed' : cells });
  });
  for (let at = 0; at < text.length; at += size) splitter.push(text.slice(at, at + size));
  splitter.end();
  return rows;
}

describe('rowSplitter', () => {
  it.each(['a"b,c', '"a"b,c', 'a,"b', '"""a,b'])('calls %s malformed', (text) => {
    expect(split(`${text}\n1,2`)[0]).toEqual({ line: 1, cells: 'malformed' });
  });

  it('gives each row its line, counting lines inside quotation marks and blank ones', () => {
    expect(split('a,b\r\n\r\n"x\ny",2\nz,3')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x\ny', '2'] },
      { line: 5, cells: ['z', '3'] },
    ]);
  });

  it('lets an open quotation mark spoil its own line alone', () => {
    expect(split('a,b\n"open,1\nc,2\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: 'malformed' },
      { line: 3, cells: ['c', '2'] },
    ]);
  });

  it('ends a quoted row that stands last without a line end', () => {
    expect(split('a,"x\ny"', 3)).toEqual([{ line: 1, cells: ['a', 'x\ny'] }]);
  });

  it('does not wait for ever for the end of a line', () => {
    expect(split('x'.repeat(250_000), 50_000).length).toBeGreaterThan(1);
  });

  it('agrees with csv-parse whatever the cells are and wherever the text is cut', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9/\\#. -]{0,12}$/);
    const quoted = fc
      .tuple(fc.constantFrom('', ' '), fc.stringMatching(/^[A-Za-z",\n ]{0,8}$/))
      .map(([blank, text]) => `${blank}"${text.replaceAll('"', '""')}"${blank}`);
    const cell = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: quoted });
    const row = fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.array(cell, { minLength: 1, maxLength: 5 }));
    const file = fc.tuple(fc.array(row, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean());
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 60 }), ([rows, lineEnd, closed], size) => {
        const text = rows.map(([first, rest]) => [first, ...rest].join(',')).join(lineEnd) + (closed ? lineEnd : '');
        const expected = parse(text, { trim: true, relax_column_count: true, skip_empty_lines: true }).map((cells) =>
          cells.map((cell) => cell.trim()),
        );
        expect(split(text, size).map((one) => one.cells)).toEqual(expected);
      }),
    );
  });

  it('says whether a cell is a text without making it', () => {
    const answers: boolean[] = [];
    const splitter = rowSplitter(';', (row) => answers.push(row.is(1, 'AM'), row.is(1, 'A'), row.is(9, '')));
    splitter.push('x; AM \n"y";"AM"\n');
    expect(answers).toEqual([true, false, true, true, false, true]);
  });
});
