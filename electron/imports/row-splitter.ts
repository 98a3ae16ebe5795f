/**
 * Splits CSV text into rows as it comes. A line without a quotation mark is split here, without making a string of any cell
 * that nobody asks for: that is what lets a year of marks through in a second. A row with one goes to csv-parse.
 */
import { parse } from 'csv-parse/sync';
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

export type RowSplitter = {
  push(text: string): void;
  /** Gives the last row where the file does not end in a line feed. */
  end(): void;
};

/** A row that is longer than this is none: a quotation mark was never closed, or the file has no lines. */
export const longestRow = 100_000;
const mostCells = 400;
const quote = '"';

/** `onRow` is called for each row that is not blank. */
export function rowSplitter(delimiter: Delimiter, onRow: (row: Row) => void): RowSplitter {
  const row = rowCursor(delimiter);
  let rest = '';
  let line = 1;

  function take(text: string, last: boolean): void {
    const nextQuote = quoteFinder(text);
    let at = 0;
    while (at < text.length) {
      row.line = line;
      const mayGoOn = !last && text.length - at <= longestRow;
      const lineEnd = endOr(text.indexOf('\n', at), text.length);
      const quoted = nextQuote(at) < lineEnd;
      // An open quotation mark spoils its own line alone, so that every other row is still looked at.
      const found = quoted ? endOfQuotedRow(text, at, last) : { end: lineEnd, lines: 1 };
      const { end, lines } = found ?? { end: lineEnd, lines: 1 };
      if (mayGoOn && (found === undefined || end === text.length)) break;
      row.openEnd = last && end === text.length;
      if (quoted) row.setQuoted(text.slice(at, end));
      if (quoted || row.setPlain(text, at, end)) onRow(row);
      line += lines;
      at = end + 1;
    }
    rest = text.slice(at);
  }

  return {
    push: (text) => take(rest.length === 0 ? text : rest + text, false),
    end: () => take(rest, true),
  };
}

function rowCursor(delimiter: Delimiter) {
  const bounds = new Int32Array(2 * mostCells);
  let text = '';
  let cells: readonly string[] | undefined;
  const cursor = {
    line: 0,
    count: 0,
    malformed: false,
    openEnd: false,
    cell(index: number): string {
      if (index < 0 || index >= cursor.count) return '';
      if (cells !== undefined) return cells[index] ?? '';
      return text.slice(bounds[2 * index], bounds[2 * index + 1]);
    },
    is(index: number, expected: string): boolean {
      if (cells !== undefined || index < 0 || index >= cursor.count) return cursor.cell(index) === expected;
      const from = bounds[2 * index] ?? 0;
      return (bounds[2 * index + 1] ?? 0) - from === expected.length && text.startsWith(expected, from);
    },
    setPlain(source: string, from: number, to: number): boolean {
      text = source;
      cells = undefined;
      cursor.malformed = false;
      cursor.count = markBounds(source, { from, to, delimiter, bounds });
      return cursor.count > 1 || bounds[0] !== bounds[1];
    },
    setQuoted(source: string): void {
      cells = parseQuoted(source, delimiter);
      cursor.malformed = cells === undefined;
      cursor.count = cells?.length ?? 0;
    },
  };
  return cursor;
}

type Span = { readonly from: number; readonly to: number; readonly delimiter: Delimiter; readonly bounds: Int32Array };

/** Writes begin and end of each cell, without the blanks around it, into `bounds`; returns how many there are. */
function markBounds(text: string, span: Span): number {
  const { delimiter, bounds } = span;
  const code = delimiter.charCodeAt(0);
  let count = 0;
  let start = span.from;
  for (let at = span.from; at <= span.to; at += 1) {
    if (at !== span.to && text.charCodeAt(at) !== code) continue;
    if (count === mostCells) return count;
    let from = start;
    let to = at;
    while (from < to && isBlank(text.charCodeAt(from))) from += 1;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
    bounds[2 * count] = from;
    bounds[2 * count + 1] = to;
    count += 1;
    start = at + 1;
  }
  return count;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0d || code === 0x09 || code === 0xfeff || code === 0xa0;
}

function parseQuoted(text: string, delimiter: Delimiter): readonly string[] | undefined {
  try {
    const rows = parse(text.trimEnd(), { delimiter, trim: true, relax_column_count: true });
    return rows.length <= 1 ? (rows[0] ?? ['']) : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the next quotation mark at or after a place, searching each stretch of the text once. */
function quoteFinder(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = text.indexOf(quote, from);
      known = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return known;
  };
}

/** Where the row that begins at `from` ends: the first line feed outside quotation marks, or the end of the file. */
function endOfQuotedRow(text: string, from: number, last: boolean): { readonly end: number; readonly lines: number } | undefined {
  let inside = false;
  let lines = 1;
  let at = from;
  for (; at < text.length && at - from <= longestRow; at += 1) {
    const character = text[at];
    if (character === quote) inside = !inside;
    if (character !== '\n') continue;
    if (!inside) return { end: at, lines };
    lines += 1;
  }
  return last && at === text.length && !inside ? { end: at, lines } : undefined;
}

function endOr(found: number, otherwise: number): number {
  return found < 0 ? otherwise : found;
}
