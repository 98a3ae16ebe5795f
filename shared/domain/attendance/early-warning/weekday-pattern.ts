import { weekdayOf } from '#shared/lib/plain-date.ts';
import type { PupilWeek } from '../threshold-sessions.ts';
import { dayCount, daysIn, isAbsence, sessionsIn } from './counted-weeks.ts';
import type { EarlyWarningPolicy } from './warning-policy.ts';
import type { WarningReason } from './warning-reason.ts';
import type { WarningWindows } from './warning-windows.ts';

export type PatternFacts = {
  readonly policy: EarlyWarningPolicy;
  readonly windows: WarningWindows;
  /** One pupil's weeks with the codes of absence; others do no harm. */
  readonly weeks: readonly PupilWeek[];
};

const [monday, friday] = [1, 5];
const morningBit = (weekday: number): number => 1 << ((weekday - 1) * 2);

/** Days of absence, whole or half, that fall on Mondays, on Fridays, or on the two together; the plainest is said. */
export function weekdayPattern({ policy, windows, weeks }: PatternFacts): WarningReason | undefined {
  const days = daysIn(windows.whole, weeks, isAbsence);
  const all = dayCount(days);
  const { leastDays, singleOfTen, bothOfTen } = policy.weekday;
  const choices = [
    { weekdays: [monday], said: 'Mondays', ofTen: singleOfTen },
    { weekdays: [friday], said: 'Fridays', ofTen: singleOfTen },
    { weekdays: [monday, friday], said: 'Mondays or Fridays', ofTen: bothOfTen },
  ];
  for (const { weekdays, said, ofTen } of choices) {
    const counted = dayCount(
      days,
      weekdays.reduce((bits, weekday) => bits | morningBit(weekday), 0),
    );
    if (counted < leastDays || counted * 10 < ofTen * all) continue;
    const sessions = sessionsIn(windows.whole, weeks, isAbsence);
    const isOn = ({ date }: (typeof sessions)[number]): boolean => weekdays.includes(weekdayOf(date));
    return {
      kind: 'weekday',
      words: `${counted} of ${all} days of absence in the last ${windows.whole.weeks.size} school weeks fell on ${said}.`,
      counted,
      of: all,
      sessions: sessions.filter(isOn),
      compared: sessions.filter((session) => !isOn(session)),
    };
  }
  return undefined;
}
