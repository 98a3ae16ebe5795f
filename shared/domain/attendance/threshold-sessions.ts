import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type ThresholdCounts, type ThresholdRule, type ThresholdWindow, thresholdRuleAt } from './threshold.ts';
import { type DatedSession, slotsBetween, slotsToSessions, type WeekSlots } from './week-slots.ts';

/** One pupil's sessions of a code in one week, as the weekly summary keeps them. */
export type PupilWeek = { readonly monday: PlainDate; readonly symbol: string; readonly slots: WeekSlots };

export type ThresholdSession = DatedSession & { readonly symbol: string };

export type ThresholdSessions = ThresholdCounts & {
  /** Counted and provisional sessions, in order of time. */
  readonly sessions: readonly ThresholdSession[];
};

/** What one pupil’s weeks bring into a window; weeks and codes that do not belong there are passed over. */
export function thresholdSessions(
  window: ThresholdWindow,
  weeks: Iterable<PupilWeek>,
  rule: Pick<ThresholdRule, 'counted' | 'provisional'> = thresholdRuleAt(window.to),
): ThresholdSessions {
  const mondays = new Set(window.weeks);
  const within = [...weeks].filter((week) => mondays.has(week.monday));
  const sessions = sessionsBetween(within, { codes: [...rule.counted, ...rule.provisional], from: window.from, to: window.to });
  const counted = sessions.filter((session) => rule.counted.includes(session.symbol)).length;
  return { counted, provisional: sessions.length - counted, sessions };
}

export type SessionFilter = { readonly codes: readonly string[]; readonly from: PlainDate; readonly to: PlainDate };

/** One pupil’s sessions of some codes between two days, both included, in order of time. */
export function sessionsBetween(weeks: Iterable<PupilWeek>, { codes, from, to }: SessionFilter): readonly ThresholdSession[] {
  const sessions: ThresholdSession[] = [];
  for (const week of weeks) {
    if (!codes.includes(week.symbol)) continue;
    const slots = week.slots & slotsBetween(week.monday, from, to);
    for (const session of slotsToSessions(week.monday, slots)) sessions.push({ ...session, symbol: week.symbol });
  }
  return sessions.sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
}

function timeKey(session: DatedSession): string {
  return `${session.date} ${session.session}`;
}
