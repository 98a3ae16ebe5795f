import type { ThresholdSession } from '../threshold-sessions.ts';

export const warningKinds = ['rising', 'weekday', 'afterBreaks', 'sameDays', 'lateness'] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Why a pupil is worth a look: a sentence, the whole numbers in it and every session behind them. */
export type WarningReason = {
  readonly kind: WarningKind;
  readonly words: string;
  /** `counted` of `of`: sessions, days or breaks, as the sentence says. */
  readonly counted: number;
  readonly of: number;
  /** What it is held against, where the reason is a change. */
  readonly before?: { readonly counted: number; readonly of: number };
  /** Sessions counted now, in order of time. */
  readonly sessions: readonly ThresholdSession[];
  /** Sessions counted before. */
  readonly compared: readonly ThresholdSession[];
};
