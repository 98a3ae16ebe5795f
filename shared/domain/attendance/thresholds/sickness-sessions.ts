import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type PupilWeek, sessionsBetween, type ThresholdSession } from '../threshold-sessions.ts';
import type { SicknessRule } from './absence-rules.ts';

export type SicknessStatus = 'met' | 'near' | 'below';

/** Sessions of illness between two days, both included, in order of time, and where they stand. */
export type SicknessSessions = { readonly sessions: readonly ThresholdSession[]; readonly status: SicknessStatus };

/**
 * Illness in a school year, followed or not: two sessions are a day. The return is due once somebody at the school
 * believes that 15 days will be missed, so a number here is a question and never an answer.
 */
export function sicknessSessions(
  rule: SicknessRule,
  weeks: Iterable<PupilWeek>,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): SicknessSessions {
  const sessions = sessionsBetween(weeks, { codes: rule.codes, from, to });
  const status = sessions.length >= rule.days * 2 ? 'met' : sessions.length >= rule.near * 2 ? 'near' : 'below';
  return { sessions, status };
}
