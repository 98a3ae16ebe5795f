import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type SchoolCalendar, schoolDays } from '../../school/calendar.ts';
import type { ThresholdSession } from '../threshold-sessions.ts';
import { type CountingRule, countingWindow } from './counting-rule.ts';

/** A school day, and from when the period of a rule that ends with it counts. */
export type DayWindow = { readonly day: PlainDate; readonly from: PlainDate };

/** The windows of every school day from `earliest` to `on`, the latest first: one list for all pupils. */
export function dayWindows(
  calendar: SchoolCalendar,
  { earliest, on }: { readonly earliest: PlainDate; readonly on: PlainDate },
  span: CountingRule['span'],
): readonly DayWindow[] {
  return schoolDays(calendar, earliest, on)
    .map((day) => ({ day, from: countingWindow(calendar, day, span).from }))
    .reverse();
}

/**
 * Since which school day the threshold has been met without a break, by the marks as they stand; undefined where it is not
 * met on the latest. `sessions` are one pupil's in school weeks, in any order, further back than one period.
 */
export function metSince(
  rule: Pick<CountingRule, 'counted' | 'sessions'>,
  windows: readonly DayWindow[],
  sessions: readonly ThresholdSession[],
): PlainDate | undefined {
  const dates = sessions
    .filter(({ symbol }) => rule.counted.includes(symbol))
    .map(({ date }) => date)
    .sort();
  let since: PlainDate | undefined;
  // From the latest day back both ends of the window only go back, so each date is passed once.
  let [before, through] = [dates.length, dates.length];
  for (const { day, from } of windows) {
    while (through > 0 && (dates[through - 1] ?? day) > day) through -= 1;
    while (before > 0 && (dates[before - 1] ?? from) >= from) before -= 1;
    if (through - before < rule.sessions) break;
    since = day;
  }
  return since;
}
