import { describe, expect, it } from 'vitest';
import { makeWorkbook, storeZip, zipThatClaims } from '../../tests/fixtures/imports/make-workbook.ts';
import { fixtureChunks, inChunks, textChunks } from '../../tests/fixtures/imports/read-fixture.ts';
import { importLimits } from './limits.ts';
import { readTable, type TableRead } from './table.ts';

async function rowsOf(table: TableRead) {
  if (table.kind === 'refused') return table.problems.map((one) => one.code);
  const rows: unknown[] = [];
  for await (const row of table.rows)
    rows.push(row.problem === undefined ? [row.line, ...row.cells] : [row.line, row.problem.code]);
  return rows;
}

describe('readTable', () => {
  it.each([
    ['comma', 'A,B\n1,2\n'],
    ['semicolon', 'A;B\n1;2\n'],
    ['tab', 'A\tB\n1\t2\n'],
    ['quotes around every cell', '"A","B"\n"1","2"\n'],
  ])('tells the delimiter: %s', async (_, text) => {
    const table = await readTable(textChunks(text));
    expect(table).toMatchObject({ kind: 'csv', headers: ['A', 'B'], problems: [] });
    expect(await rowsOf(table)).toEqual([[2, '1', '2']]);
  });

  it('names the line of a row with too few or too many cells, and forgives empty ones at the end', async () => {
    const table = await readTable(textChunks('A,B\n1\n1,2,3\n1,2,,\n,,\n'));
    expect(await rowsOf(table)).toEqual([
      [2, 'ROW_RAGGED'],
      [3, 'ROW_RAGGED'],
      [4, '1', '2'],
    ]);
  });

  it('knows a file that was only half written', async () => {
    const rows = await rowsOf(await readTable(fixtureChunks('half-written.csv')));
    expect(rows.at(-1)).toEqual([3, 'FILE_TRUNCATED']);
  });

  it('warns of a header without rows', async () => {
    expect((await readTable(textChunks('A,B\n'))).problems.map((one) => one.code)).toEqual(['TABLE_NO_ROWS']);
  });

  it.each([
    ['a PDF', fixtureChunks('not-a.csv'), 'FILE_NOT_AS_NAMED'],
    ['XML', fixtureChunks('overby.ctf.xml'), 'FILE_NOT_AS_NAMED'],
    ['nothing', [], 'FILE_EMPTY'],
  ])('refuses %s', async (_, chunks, code) => {
    expect(await rowsOf(await readTable(chunks))).toEqual([code]);
  });

  it('stops as soon as the limit is passed', async () => {
    const piece = new Uint8Array(1000).fill(0x61);
    let given = 0;
    function* endless() {
      for (;;) {
        given += piece.length;
        yield piece;
      }
    }
    expect(await rowsOf(await readTable(endless(), 5000))).toEqual(['FILE_TOO_LARGE']);
    expect(given).toBe(6000);
    expect(await rowsOf(await readTable(textChunks('A,B\n1,2\n'), 8))).toEqual([[2, '1', '2']]);
    expect(await rowsOf(await readTable(textChunks('A,B\n1,2\n'), 7))).toEqual(['FILE_TOO_LARGE']);
  });
});

describe('readTable with a workbook', () => {
  it('reads text, numbers and days, keeping the row numbers of the sheet', async () => {
    const bytes = makeWorkbook([['UPN', 'Year', 'Born'], [], ['X', 6, { day: 42279 }]]);
    const table = await readTable(inChunks(bytes, 100));
    expect(table).toMatchObject({ kind: 'xlsx', encoding: 'workbook', headers: ['UPN', 'Year', 'Born'] });
    expect(await rowsOf(table)).toEqual([[3, 'X', '6', '2015-10-02']]);
  });

  it.each([
    ['that would unpack to one byte too many', zipThatClaims(importLimits.workbookUnpacked + 1), 'FILE_TOO_LARGE'],
    ['that claims four gigabytes', zipThatClaims(0xffff_ffff), 'FILE_TOO_LARGE'],
    ['with nothing in its workbook', zipThatClaims(20), 'WORKBOOK_UNREADABLE'],
    ['that is a text document', storeZip([['[Content_Types].xml', new Uint8Array(1)]]), 'FILE_NOT_AS_NAMED'],
    ['that is cut off', makeWorkbook([['UPN']]).subarray(0, 900), 'FILE_TRUNCATED'],
  ])('refuses one %s', async (_, bytes, code) => {
    expect(await rowsOf(await readTable([bytes]))).toEqual([code]);
  });
});
