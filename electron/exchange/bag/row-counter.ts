const quote = 0x22;
const lineFeed = 0x0a;

/** Counts the records of a CSV below its heading; a line end inside quotes ends no record. */
export type RowCounter = { update(chunk: Uint8Array): void; rows(): number };

export function rowCounter(): RowCounter {
  let quoted = false;
  let records = 0;
  let open = false;
  return {
    update: (chunk) => {
      for (const byte of chunk) {
        if (byte === quote) quoted = !quoted;
        open = quoted || byte !== lineFeed;
        if (!open) records += 1;
      }
    },
    rows: () => Math.max(0, records + (open ? 1 : 0) - 1),
  };
}

/** Rows are counted in CSV files alone. */
export function countsRows(mediaType: string): boolean {
  return mediaType === 'text/csv' || mediaType.startsWith('text/csv;');
}
