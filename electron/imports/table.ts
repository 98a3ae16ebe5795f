import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { type Chunks, collectBytes } from './chunks.ts';
import { decodeBytes, type Encoding } from './decode.ts';
import { type Delimiter, detectDelimiter, firstLine } from './delimiter.ts';
import { importLimits, inMegabytes } from './limits.ts';
import { problem } from './problem.ts';
import { rowSplitter } from './row-splitter.ts';
import { fileKindNames, sniff } from './sniff.ts';
import { readWorkbook } from './workbook.ts';

export type TableRow = {
  readonly line: number;
  /** As many as there are headers, unless `problem` says otherwise. */
  readonly cells: readonly string[];
  /** Set where the row has too few or too many cells or cannot be split. */
  readonly problem?: ImportProblem;
};

export type Table = {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | 'workbook';
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  readonly problems: readonly ImportProblem[];
};

export type TableRead = Table | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] };

const rowsExpected = `${fileKindNames.csv} or ${fileKindNames.xlsx}`;

/** Opens a CSV file or a workbook; the first row that is not blank holds the headers. */
export async function readTable(chunks: Chunks, limit: number = importLimits.roll): Promise<TableRead> {
  const bytes = await collectBytes(chunks, limit);
  if (bytes === 'tooLarge') return refused(problem('FILE_TOO_LARGE', {}, { limit: inMegabytes(limit) }));
  const kind = sniff(bytes);
  if (kind === 'empty') return refused(problem('FILE_EMPTY'));
  if (kind === 'csv') return csvTable(bytes);
  if (kind === 'xlsx' || kind === 'zip') return workbookTable(bytes);
  return refused(problem('FILE_NOT_AS_NAMED', {}, { expected: rowsExpected, found: fileKindNames[kind] }));
}

function csvTable(bytes: Uint8Array): TableRead {
  const { text, encoding } = decodeBytes(bytes);
  const rows = splitAll(text, detectDelimiter(firstLine(text)));
  const problems = encoding === 'windows-1252' ? [problem('ENCODING_ASSUMED')] : [];
  return tableOf({ kind: 'csv', encoding, problems }, rows, !/[\r\n]/.test(text.slice(text.trimEnd().length)));
}

async function workbookTable(bytes: Uint8Array): Promise<TableRead> {
  const workbook = await readWorkbook(bytes);
  if ('problem' in workbook) return refused(workbook.problem);
  const rows = workbook.rows
    .map((cells, at): TableRow => ({ line: at + 1, cells }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return tableOf({ kind: 'xlsx', encoding: 'workbook', problems: [] }, rows);
}

function tableOf(about: Pick<Table, 'kind' | 'encoding' | 'problems'>, rows: readonly TableRow[], openEnd = false): TableRead {
  const [head, ...body] = rows;
  if (head === undefined) return refused(problem('FILE_EMPTY'));
  if (head.problem !== undefined) return refused(head.problem);
  const headers = withoutEmptyEnd(head.cells);
  const problems = body.length === 0 ? [...about.problems, problem('TABLE_NO_ROWS', { line: head.line })] : about.problems;
  return { ...about, problems, headers, rows: fitted(body, headers.length, openEnd) };
}

/** A last row that is too short and has no line end is where the writing of the file stopped. */
async function* fitted(rows: readonly TableRow[], width: number, openEnd: boolean): AsyncIterable<TableRow> {
  const last = rows.at(-1);
  for (const row of rows) {
    const checked = row.problem === undefined ? fitToWidth(row, width) : row;
    const cutOff = openEnd && row === last && checked.problem !== undefined && row.cells.length < width;
    yield cutOff ? { ...checked, problem: problem('FILE_TRUNCATED', { line: row.line }) } : checked;
  }
}

function fitToWidth(row: TableRow, width: number): TableRow {
  if (row.cells.length === width) return row;
  const cells = row.cells.length > width ? [...row.cells.slice(0, width), ...withoutEmptyEnd(row.cells.slice(width))] : row.cells;
  if (cells.length === width) return { line: row.line, cells };
  return { ...row, problem: problem('ROW_RAGGED', { line: row.line }, { found: cells.length, expected: width }) };
}

function splitAll(text: string, delimiter: Delimiter): readonly TableRow[] {
  const rows: TableRow[] = [];
  const splitter = rowSplitter(delimiter, (row) => {
    const { line, count } = row;
    if (row.malformed) rows.push({ line, cells: [], problem: problem('ROW_MALFORMED', { line }) });
    else rows.push({ line, cells: Array.from({ length: count }, (_, at) => row.cell(at)) });
  });
  splitter.push(text);
  splitter.end();
  return rows.filter((row) => row.problem !== undefined || row.cells.some((cell) => cell !== ''));
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

function refused(one: ImportProblem): TableRead {
  return { kind: 'refused', problems: [one] };
}
