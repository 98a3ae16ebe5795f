import type { ErrorDetail } from '#shared/contract/errors.ts';

type Progress = { readonly what: string; readonly finished: number; readonly total?: number; readonly unit: string };

/** One line on the error stream that runs along; nothing where nobody watches. */
export function progressLine(): { show(state: Progress): void; clear(): void } {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: ({ what, finished, total, unit }) => {
      const count =
        total === undefined
          ? finished.toLocaleString('en-GB')
          : `${finished.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
      process.stderr.write(`\r\u001b[K${what}: ${count} ${unit}`);
    },
    clear: () => {
      process.stderr.write('\r\u001b[K');
    },
  };
}

/** A finding with its place, as a terminal shows it. */
export function detailLine(detail: ErrorDetail): string {
  const place = [
    detail.line === undefined ? '' : `line ${detail.line}`,
    detail.column === undefined || detail.column === '' ? '' : `column ${detail.column}`,
    detail.value === undefined ? '' : `“${detail.value}”`,
  ].filter((part) => part !== '');
  const advice = detail.advice === undefined ? '' : ` ${detail.advice}`;
  return `  ${place.length === 0 ? '' : `${place.join(', ')}: `}${detail.message}${advice}`;
}

/** Rows in columns; numbers are the caller's text. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
