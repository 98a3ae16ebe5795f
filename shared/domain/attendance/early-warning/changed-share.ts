// Two reasons of one kind: more absence, or more lateness, than in the pupil's own weeks before.
import type { PupilWeek } from '../threshold-sessions.ts';
import { countIn, isAbsence, isLateness, sessionsIn } from './counted-weeks.ts';
import type { EarlyWarningPolicy } from './warning-policy.ts';
import type { WarningReason } from './warning-reason.ts';
import type { WarningWindows } from './warning-windows.ts';

export type ChangeFacts = {
  readonly policy: EarlyWarningPolicy;
  readonly windows: WarningWindows;
  /** One pupil's weeks with the codes of absence and lateness; others do no harm. */
  readonly weeks: readonly PupilWeek[];
  /** The pupil's possible sessions in each window. */
  readonly possible: { readonly recent: number; readonly past: number };
};

/** Absent in a share of the weeks of now that is so many times the share of the weeks before. */
export function risingAbsence(facts: ChangeFacts): WarningReason | undefined {
  return changed(facts, { kind: 'rising', said: 'Absent', wanted: isAbsence, least: facts.policy.rising });
}

/** Late in such a share. */
export function risingLateness(facts: ChangeFacts): WarningReason | undefined {
  return changed(facts, { kind: 'lateness', said: 'Late in', wanted: isLateness, least: facts.policy.lateness });
}

type Change = {
  readonly kind: 'rising' | 'lateness';
  readonly said: string;
  readonly wanted: typeof isAbsence;
  readonly least: { readonly leastSessions: number; readonly times: number };
};

function changed({ policy, windows, weeks, possible }: ChangeFacts, change: Change): WarningReason | undefined {
  const { kind, said, wanted, least } = change;
  const counted = countIn(windows.recent, weeks, wanted);
  if (counted < least.leastSessions || possible.past < policy.leastPastPossible) return undefined;
  const before = countIn(windows.past, weeks, wanted);
  // counted / recent >= times * before / past, in whole numbers
  if (counted * possible.past < least.times * before * possible.recent) return undefined;
  const recentWeeks = schoolWeeks(windows.recent.weeks.size);
  return {
    kind,
    words: `${said} ${counted} of ${possible.recent} sessions in the last ${recentWeeks}, ${before} of ${possible.past} in the ${windows.past.weeks.size} before.`,
    counted,
    of: possible.recent,
    before: { counted: before, of: possible.past },
    sessions: sessionsIn(windows.recent, weeks, wanted),
    compared: sessionsIn(windows.past, weeks, wanted),
  };
}

function schoolWeeks(count: number): string {
  return count === 1 ? 'school week' : `${count} school weeks`;
}
