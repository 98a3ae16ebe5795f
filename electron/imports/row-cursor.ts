import { parse } from 'csv-parse/sync';
import { plainBounds, quotedBounds } from './cell-bounds.ts';
import type { Delimiter } from './delimiter.ts';

/** One row; valid only until the callback that was given it returns. */
export type Row = {
  /** The line of the file on which the row begins; the first is 1. */
  readonly line: number;
  /** How many cells it has. */
  readonly count: number;
  /** The cell's text without blanks at its ends; empty where there is no such cell. */
  cell(index: number): string;
  /** Whether the cell's text is exactly `text`, told without making a string. */
  is(index: number, text: string): boolean;
  /** Set where the row cannot be split. */
  readonly malformed: boolean;
  /** Set for the last row of a file that does not end with a line end: its writing may have stopped there. */
  readonly openEnd: boolean;
};

/** The one row that is moved along the file; cells become strings only when they are asked for. */
export type RowCursor = Row & {
  moveTo(line: number, openEnd: boolean): void;
  /** False where the row is blank. */
  setPlain(source: string, from: number, to: number): boolean;
  /** For a row on one line with quotation marks; false where only csv-parse can tell. */
  setQuoted(source: string, from: number, to: number): boolean;
  setParsed(source: string): void;
};

const mostCells = 400;

export function rowCursor(delimiter: Delimiter): RowCursor {
  const bounds = new Int32Array(2 * mostCells);
  const delimiterCode = delimiter.charCodeAt(0);
  let text = '';
  let parsed: readonly string[] | undefined;
  const row = { line: 0, count: 0, malformed: false, openEnd: false };

  const take = (source: string, count: number): void => {
    text = source;
    parsed = undefined;
    row.malformed = count > mostCells;
    row.count = Math.min(count, mostCells);
  };
  const cell = (index: number): string => {
    if (index < 0 || index >= row.count) return '';
    return parsed === undefined ? text.slice(bounds[2 * index], bounds[2 * index + 1]) : (parsed[index] ?? '');
  };

  return Object.assign(row, {
    cell,
    is(index: number, expected: string): boolean {
      if (parsed !== undefined || index < 0 || index >= row.count) return cell(index) === expected;
      const from = bounds[2 * index] ?? 0;
      return (bounds[2 * index + 1] ?? 0) - from === expected.length && text.startsWith(expected, from);
    },
    moveTo(line: number, openEnd: boolean): void {
      row.line = line;
      row.openEnd = openEnd;
    },
    setPlain(source: string, from: number, to: number): boolean {
      take(source, plainBounds({ text: source, from, to, delimiter: delimiterCode, bounds }));
      return row.count > 1 || bounds[0] !== bounds[1];
    },
    setQuoted(source: string, from: number, to: number): boolean {
      const count = quotedBounds({ text: source, from, to, delimiter: delimiterCode, bounds });
      if (count !== undefined) take(source, count);
      return count !== undefined;
    },
    setParsed(source: string): void {
      parsed = parseRow(source, delimiter);
      row.malformed = parsed === undefined;
      row.count = parsed?.length ?? 0;
    },
  });
}

function parseRow(text: string, delimiter: Delimiter): readonly string[] | undefined {
  try {
    const rows = parse(text.trimEnd(), { delimiter, trim: true, relax_column_count: true });
    return rows.length <= 1 ? (rows[0] ?? ['']).map((cell) => cell.trim()) : undefined;
  } catch {
    return undefined;
  }
}
