import type { PlainDate } from '#shared/lib/plain-date.ts';
import { isSchoolDay, type SchoolCalendar, schoolDays } from '../../school/calendar.ts';
import type { ThresholdSession } from '../threshold-sessions.ts';
import { type CountingRule, countingWindow } from './counting-rule.ts';

export type MetFacts = {
  readonly calendar: SchoolCalendar;
  readonly on: PlainDate;
  readonly rule: CountingRule;
  /** The pupil's sessions of the counted codes, further back than one period, in any order. */
  readonly sessions: readonly ThresholdSession[];
};

/**
 * Since which school day the threshold has been met without a break up to `on`, by the marks as they stand; undefined
 * where it is not met. Looks no further back than the earliest of the sessions.
 */
export function metSince({ calendar, on, rule, sessions }: MetFacts): PlainDate | undefined {
  const counted = sessions.filter(({ symbol, date }) => rule.counted.includes(symbol) && isSchoolWeek(calendar, date));
  const earliest = counted.reduce<PlainDate>((least, { date }) => (date < least ? date : least), on);
  let since: PlainDate | undefined;
  for (const day of schoolDays(calendar, earliest, on).toReversed()) {
    const { from } = countingWindow(calendar, day, rule.span);
    if (counted.filter(({ date }) => from <= date && date <= day).length < rule.sessions) break;
    since = day;
  }
  return since;
}

/** Whether the week of a session holds school; a mark in a week without any is in no period. */
function isSchoolWeek(calendar: SchoolCalendar, date: PlainDate): boolean {
  return isSchoolDay(calendar, date) || countingWindow(calendar, date, { schoolWeeks: 1 }).from <= date;
}
