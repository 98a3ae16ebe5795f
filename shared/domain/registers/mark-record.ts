import type { PlainDate } from '../../lib/plain-date.ts';

/** A mark as another system's file gives it, valid at its own date. */
export type MarkRecord = {
  readonly line: number;
  readonly upn: string;
  readonly date: PlainDate;
  readonly session: 'AM' | 'PM';
  /** The code's letters or sign, as in the dated table of codes. */
  readonly symbol: string;
  readonly minutesLate?: number;
  readonly comment?: string;
};
