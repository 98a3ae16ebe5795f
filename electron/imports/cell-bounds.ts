/** A row inside a text, from `from` up to and without `to`, and where the places of its cells are written. */
export type RowSpan = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly delimiter: number;
  /** Begin and end of each cell, in pairs; cells beyond its length are not written. */
  readonly bounds: Int32Array;
};

const quote = 0x22;

/** Writes the bounds of each cell, without the blanks around it; returns how many there are. For rows without quotation marks. */
export function plainBounds(span: RowSpan): number {
  const { text, delimiter, to } = span;
  let count = 0;
  let start = span.from;
  for (let at = span.from; at <= to; at += 1) {
    if (at !== to && text.charCodeAt(at) !== delimiter) continue;
    writeTrimmed(span, count, [start, at]);
    count += 1;
    start = at + 1;
  }
  return count;
}

/**
 * The same for a row on one line some of whose cells are whole in quotation marks; undefined where a quotation mark is
 * doubled, open or out of place, which is for csv-parse to judge.
 */
export function quotedBounds(span: RowSpan): number | undefined {
  const { text, delimiter, to } = span;
  let count = 0;
  let at = span.from;
  for (;;) {
    while (at < to && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== delimiter) at += 1;
    const quoted = at < to && text.charCodeAt(at) === quote;
    const start = quoted ? at + 1 : at;
    const end = quoted ? text.indexOf('"', start) : endOfPlain(span, at);
    if (end === undefined || end < 0 || end >= to + (quoted ? 0 : 1)) return undefined;
    writeTrimmed(span, count, [start, end]);
    count += 1;
    at = quoted ? end + 1 : end;
    while (at < to && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== delimiter) at += 1;
    if (at >= to) return count;
    if (text.charCodeAt(at) !== delimiter) return undefined;
    at += 1;
  }
}

/** Where the cell that begins at `from` without a quotation mark ends; undefined where one stands inside it. */
function endOfPlain({ text, to, delimiter }: RowSpan, from: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter) return at;
    if (code === quote) return undefined;
  }
  return to;
}

function writeTrimmed({ text, bounds }: RowSpan, count: number, [start, end]: readonly [number, number]): void {
  if (2 * count >= bounds.length) return;
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  bounds[2 * count] = from;
  bounds[2 * count + 1] = to;
}

/** Space, tab, carriage return, no-break space and a stray byte order mark. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0d || code === 0x09 || code === 0xfeff || code === 0xa0;
}
