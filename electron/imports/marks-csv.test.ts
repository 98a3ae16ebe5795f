import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { fixtureChunks, textChunks } from '../../tests/fixtures/imports/read-fixture.ts';
import type { Chunks } from './chunks.ts';
import { type MarksBatch, readMarks } from './marks-csv.ts';

const on = plainDate('2026-01-15');
const header = 'UPN,Date,Session,Code,Minutes Late,Comment';
const upns = ['G373200015001', 'W373200015002', 'K373200015003'];

async function readAll(chunks: Chunks, limit?: number) {
  const batches: MarksBatch[] = [];
  for await (const batch of readMarks(chunks, limit === undefined ? { on } : { on, limit })) batches.push(batch);
  const last = batches.at(-1);
  return {
    records: batches.flatMap((batch) => batch.records),
    problems: batches.flatMap((batch) => batch.problems),
    sizes: batches.map((batch) => batch.records.length),
    last,
  };
}

const codesOf = (read: Awaited<ReturnType<typeof readAll>>) => read.problems.map((one) => [one.code, one.line]);

describe('readMarks, one row a mark', () => {
  it('reads marks with minutes and comment, skips blanks, and keeps an old code on its old date', async () => {
    const read = await readAll(fixtureChunks('marks.csv', 50));
    expect(read.records).toEqual([
      { line: 2, upn: upns[0], date: '2026-01-12', session: 'AM', symbol: '/' },
      { line: 3, upn: upns[0], date: '2026-01-12', session: 'PM', symbol: '\\' },
      { line: 4, upn: upns[1], date: '2026-01-12', session: 'AM', symbol: 'L', minutesLate: 7, comment: 'Bus late, again' },
      { line: 6, upn: upns[2], date: '2026-01-12', session: 'AM', symbol: 'B' },
      { line: 7, upn: 'Z373200015004', date: '2024-06-03', session: 'AM', symbol: 'H' },
    ]);
    expect(read.last).toMatchObject({ rows: 6, unmarked: 1, errorCount: 0, problemCount: 1 });
    expect(read.problems).toMatchObject([{ severity: 'warning', code: 'MARK_DETAIL_MISSING', line: 6, value: 'B' }]);
  });

  it('names each fault with its line', async () => {
    expect(codesOf(await readAll(fixtureChunks('marks-faults.csv')))).toEqual([
      ['CODE_UNKNOWN', 2],
      ['CODE_NOT_THEN', 3],
      ['CODE_NOT_IN_SESSION', 4],
      ['SESSION_UNKNOWN', 5],
      ['DATE_IMPOSSIBLE', 6],
      ['MARK_TWICE', 8],
      ['MARK_TO_COME', 9],
      ['UPN_SHAPE', 10],
      ['ROW_RAGGED', 11],
      ['MINUTES_NOT_TAKEN', 12],
      ['MINUTES_UNREADABLE', 13],
    ]);
  });

  it.each([
    ['2024-08-18', 'H', []],
    ['2024-08-19', 'H', ['CODE_NOT_THEN']],
    ['2024-08-18', 'C1', ['CODE_NOT_THEN']],
    ['2024-08-19', 'C1', []],
    ['2026-01-15', 'I', []],
    ['2026-01-16', 'I', ['MARK_TO_COME']],
    ['2026-01-16', '#', []],
  ])('on %s the code %s gives %j', async (date, code, codes) => {
    const read = await readAll(textChunks(`${header}\n${upns[0]},${date},AM,${code},,\n`));
    expect(read.problems.map((one) => one.code)).toEqual(codes);
  });

  it('gives batches of 5,000 and the rest', async () => {
    const lines = Array.from({ length: 5001 }, (_, at) => `${upns[0]},${isoDay(at)},AM,I,,`);
    expect((await readAll(textChunks(`${header}\n${lines.join('\n')}\n`, 100_000))).sizes).toEqual([5000, 1]);
  });

  it('lists 500 problems and counts the rest', async () => {
    const lines = Array.from({ length: 750 }, () => `${upns[0]},2026-01-12,AM,QQ,,`);
    const read = await readAll(textChunks(`${header}\n${lines.join('\n')}\n`));
    expect(read.last?.errorCount).toBe(750);
    expect(read.problems).toHaveLength(501);
    expect(read.problems.at(-1)).toMatchObject({
      code: 'PROBLEMS_MORE',
      message: 'There are 250 more problems that are not listed.',
    });
  });

  it('makes the same of plain rows and of rows in quotation marks, wherever the bytes are cut', async () => {
    const row = fc.tuple(
      fc.constantFrom(...upns, 'A373200015001', ' g373200015001 '),
      fc.constantFrom('2026-01-12', '13/01/2026', '2024-06-03', '2026-01-30', '30/02/2026'),
      fc.constantFrom('AM', 'PM', 'pm', 'XM'),
      fc.constantFrom('/', '\\', 'L', 'i', 'B', 'H', 'C1', '', '-', 'QQ'),
      fc.constantFrom('', '0', '7', 'x'),
      fc.constantFrom('', 'Bus late', 'Swimming gala'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 80 }), async (rows, size) => {
        const plain = [header, ...rows.map((cells) => cells.join(','))].join('\r\n');
        const quoted = [header, ...rows.map((cells) => cells.map((cell) => `"${cell.trim()}"`).join(','))].join('\r\n');
        const [first, second] = [await readAll(textChunks(plain, size)), await readAll(textChunks(quoted, 1000))];
        expect(first.records).toEqual(second.records);
        expect(first.problems).toEqual(second.problems);
      }),
      { numRuns: 60 },
    );
  });
});

describe('readMarks, one row a pupil', () => {
  it('places the marks on weekdays and refuses a string with two readings', async () => {
    const read = await readAll(fixtureChunks('marks-strings.csv'));
    expect(read.records.filter((one) => one.upn === upns[0]).map((one) => `${one.date} ${one.session} ${one.symbol}`)).toEqual([
      '2026-01-08 AM /',
      '2026-01-08 PM \\',
      '2026-01-09 AM /',
      '2026-01-09 PM \\',
      '2026-01-12 AM /',
      '2026-01-12 PM \\',
    ]);
    expect(read.records.filter((one) => one.upn === upns[1]).map((one) => one.symbol)).toEqual(['/', '\\', 'C2', '#', '#']);
    expect(codesOf(read)).toEqual([
      ['MARKS_UNCLEAR', 5],
      ['START_ON_WEEKEND', 6],
    ]);
    expect(read.last).toMatchObject({ rows: 5, unmarked: 3 });
  });
});

describe('readMarks, files that are no marks', () => {
  it.each([
    ['nothing', [], [['FILE_EMPTY', undefined]]],
    ['a PDF', fixtureChunks('not-a.csv'), [['FILE_NOT_AS_NAMED', undefined]]],
    ['XML', fixtureChunks('overby.ctf.xml'), [['FILE_NOT_AS_NAMED', undefined]]],
    ['a header alone', textChunks(header), [['TABLE_NO_ROWS', 1]]],
    ['a row that was half written', textChunks(`${header}\n${upns[0]},2026-01-1`), [['FILE_TRUNCATED', 2]]],
  ])('refuses %s', async (_, chunks, codes) => {
    const read = await readAll(chunks);
    expect(codesOf(read)).toEqual(codes);
    expect(read.last?.errorCount).toBe(1);
  });

  it('says which columns are missing', async () => {
    const read = await readAll(textChunks('UPN,When\nx,y\n'));
    expect(read.problems.map((one) => one.column)).toEqual(['Date', 'Session', 'Code', 'When']);
  });

  it('gives up on a file without lines', async () => {
    expect((await readAll(textChunks('x'.repeat(400_000), 10_000))).last?.errorCount).toBeGreaterThan(0);
  });

  it('stops at its limit', async () => {
    const text = `${header}\n${upns[0]},2026-01-12,AM,/,,\n`;
    expect((await readAll(textChunks(text), text.length)).records).toHaveLength(1);
    expect(codesOf(await readAll(textChunks(text, 10), text.length - 1))).toEqual([['FILE_TOO_LARGE', undefined]]);
  });

  it('says that it read Windows-1252', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${header}\n${upns[0]},2026-01-12,AM,I,,fi`),
      0xe8,
      ...new TextEncoder().encode('vre\n'),
    ]);
    const read = await readAll([bytes]);
    expect(read.records[0]?.comment).toBe('fièvre');
    expect(codesOf(read)).toEqual([['ENCODING_ASSUMED', undefined]]);
  });
});

function isoDay(at: number): string {
  return new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
}
