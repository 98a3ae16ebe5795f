/** UTF-8 pieces of a CSV, for a year of marks in memory: 32 MB that no plaintext file on disk has to hold. */
export type CsvChunks = {
  /** A whole line with its end. */
  line(text: string): void;
  chunks(): readonly Uint8Array[];
};

const pieceSize = 256 * 1024;

export function csvChunks(heading: readonly string[]): CsvChunks {
  const encoder = new TextEncoder();
  const done: Uint8Array[] = [];
  let open = csvLine(heading);
  return {
    line: (text) => {
      open += text;
      if (open.length < pieceSize) return;
      done.push(encoder.encode(open));
      open = '';
    },
    chunks: () => {
      if (open !== '') done.push(encoder.encode(open));
      open = '';
      return done;
    },
  };
}

/** A cell as RFC 4180 quotes it. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\n`;
}
