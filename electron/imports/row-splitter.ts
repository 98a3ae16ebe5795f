/**
 * Splits CSV text into rows as it comes. A row on one line is split here, without making a string of any cell that nobody
 * asks for: that is what lets a year of marks through in a second. What is left, doubled quotation marks and line feeds
 * inside them, goes to csv-parse.
 */
import type { Delimiter } from './delimiter.ts';
import { type Row, rowCursor } from './row-cursor.ts';

export type RowSplitter = {
  push(text: string): void;
  /** Gives the last row where the file does not end in a line feed. */
  end(): void;
};

/** A row that is longer than this is none: a quotation mark was never closed, or the file has no lines. */
export const longestRow = 100_000;
const quote = 0x22;
const lineFeed = 0x0a;

/** `onRow` is called for each row that is not blank. */
export function rowSplitter(delimiter: Delimiter, onRow: (row: Row) => void): RowSplitter {
  const row = rowCursor(delimiter);
  let rest = '';
  let line = 1;

  function take(text: string, last: boolean): void {
    const nextQuote = quoteFinder(text);
    let at = 0;
    while (at < text.length) {
      const mayGoOn = !last && text.length - at <= longestRow;
      const lineEnd = endOr(text.indexOf('\n', at), text.length);
      if (mayGoOn && lineEnd === text.length) break;
      row.moveTo(line, last && lineEnd === text.length);
      let end = lineEnd;
      let lines = 1;
      if (nextQuote(at) >= lineEnd) {
        if (row.setPlain(text, at, lineEnd)) onRow(row);
      } else if (row.setQuoted(text, at, lineEnd)) {
        onRow(row);
      } else {
        // An open quotation mark spoils its own line alone, so that every other row is still looked at.
        const found = endOfQuotedRow(text, at, last);
        if (mayGoOn && found === undefined) break;
        ({ end, lines } = found ?? { end: lineEnd, lines: 1 });
        row.moveTo(line, last && end === text.length);
        row.setParsed(text.slice(at, end));
        onRow(row);
      }
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

/** Finds the next quotation mark at or after a place, searching each stretch of the text once. */
function quoteFinder(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) known = endOr(text.indexOf('"', from), Number.POSITIVE_INFINITY);
    return known;
  };
}

/** Where the row that begins at `from` ends: the first line feed outside quotation marks, or the end of the file. */
function endOfQuotedRow(text: string, from: number, last: boolean): { readonly end: number; readonly lines: number } | undefined {
  let inside = false;
  let lines = 1;
  let at = from;
  for (; at < text.length && at - from <= longestRow; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) inside = !inside;
    if (code !== lineFeed) continue;
    if (!inside) return { end: at, lines };
    lines += 1;
  }
  return last && at === text.length && !inside ? { end: at, lines } : undefined;
}

function endOr(found: number, otherwise: number): number {
  return found < 0 ? otherwise : found;
}
