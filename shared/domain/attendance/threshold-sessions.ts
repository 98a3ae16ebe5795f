import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type ThresholdCounts, type ThresholdWindow, thresholdRuleAt } from './threshold.ts';
import { type DatedSession, slotsBetween, slotsToSessions, type WeekSlots } from './week-slots.ts';

/** One pupil's sessions of a code in one week, as the weekly summary keeps them. */
export type PupilWeek = { readonly monday: PlainDate; readonly symbol: string; readonly slots: WeekSlots };

export type ThresholdSession = DatedSession & { readonly symbol: string };

export type ThresholdSessions = ThresholdCounts & {
  /** Counted and provisional sessions, in order of time. */
  readonly sessions: readonly ThresholdSession[];
};

/** What one pupil's weeks bring into a window; weeks and codes that do not belong there are passed over. */
export function thresholdSessions(window: ThresholdWindow, weeks: Iterable<PupilWeek>): ThresholdSessions {
  const rule = thresholdRuleAt(window.to);
  const mondays = new Set(window.weeks);
  const sessions: ThresholdSession[] = [];
  for (const week of weeks) {
    if (!mondays.has(week.monday) || !(rule.counted.includes(week.symbol) || rule.provisional.includes(week.symbol))) continue;
    const slots = week.slots & slotsBetween(week.monday, window.from, window.to);
    for (const session of slotsToSessions(week.monday, slots)) sessions.push({ ...session, symbol: week.symbol });
  }
  sessions.sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
  const counted = sessions.filter((session) => rule.counted.includes(session.symbol)).length;
  return { counted, provisional: sessions.length - counted, sessions };
}

function timeKey(session: DatedSession): string {
  return `${session.date} ${session.session}`;
}
