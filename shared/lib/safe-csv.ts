// CSV for a spreadsheet or a messaging service: a byte-order mark, so that Excel reads UTF-8, and no cell that runs as a formula.

const formula = /^[\t\r ]*[=+\-@]/;

/** A cell as RFC 4180 quotes it; what a spreadsheet would run as a formula begins with an apostrophe. */
export function safeCell(text: string): string {
  const inert = formula.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

export function safeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(safeCell).join(',')}\r\n`).join('')}`;
}
