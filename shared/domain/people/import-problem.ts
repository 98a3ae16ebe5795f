/** One thing wrong in a file that came from another system, with its place and what to do about it. */
export type ImportProblem = {
  /** An `error` stops the whole import; a `warning` is listed and imported as it stands. */
  readonly severity: 'error' | 'warning';
  /** A key of the table in `electron/imports/problem-codes.ts`. */
  readonly code: string;
  /** Line of the file (the header line is 1), or the row of a workbook's sheet. */
  readonly line?: number;
  /** The header as the file spells it, or the element's name. */
  readonly column?: string;
  /** What stood there, cut to 80 characters. */
  readonly value?: string;
  /** What is wrong, as a sentence for the person at the desk. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly advice: string;
};
