import type { ThresholdSession } from '#shared/domain/attendance/threshold-sessions.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { CountedSession } from './thresholds.ts';

/** One pupil at or near one threshold. */
export type KindEntry = {
  status: 'met' | 'provisional' | 'near';
  /** The number that decides, as a list shows it: `8 + 2 N`, `11 days`. */
  measure: string;
  /** The same in a sentence. */
  words: string;
  /** Sessions. */
  counted: number;
  provisional: number;
  from: PlainDate;
  to: PlainDate;
  /** The school day on which it was met, by the marks as they stand. */
  metOn?: PlainDate;
  due?: { on: PlainDate; what: 'decision' | 'return' };
  sessions: CountedSession[];
};

export type KindRule = { sentence: string; reference: string };

/** What is known of one threshold on a day: its rule and who has reached it, or why nothing can be said. */
export type KindAnswer =
  | { readonly rule: KindRule; readonly entries: ReadonlyMap<PupilId, KindEntry> }
  | { readonly notCovered: string };

export function countedSessions(sessions: readonly ThresholdSession[]): CountedSession[] {
  return sessions.map(({ date, session, symbol }) => ({ date, session, code: symbol }));
}
