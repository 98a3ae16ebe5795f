import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { PupilWeek } from '../threshold-sessions.ts';
import { daysOf, isAbsence, sessionsIn } from './counted-weeks.ts';
import type { EarlyWarningPolicy } from './warning-policy.ts';
import type { WarningReason } from './warning-reason.ts';
import type { WarningWindows } from './warning-windows.ts';

export type PatternFacts = {
  readonly policy: EarlyWarningPolicy;
  readonly windows: WarningWindows;
  readonly weeks: readonly PupilWeek[];
};

const [monday, friday] = [1, 5];

/** Days of absence, whole or half, that fall on Mondays, on Fridays, or on the two together; the plainest is said. */
export function weekdayPattern({ policy, windows, weeks }: PatternFacts): WarningReason | undefined {
  const sessions = sessionsIn(windows.whole, weeks, isAbsence);
  const days = daysOf(sessions);
  const { leastDays, singleOfTen, bothOfTen } = policy.weekday;
  const choices = [
    { weekdays: [monday], said: 'Mondays', ofTen: singleOfTen },
    { weekdays: [friday], said: 'Fridays', ofTen: singleOfTen },
    { weekdays: [monday, friday], said: 'Mondays or Fridays', ofTen: bothOfTen },
  ];
  for (const { weekdays, said, ofTen } of choices) {
    const isOn = (date: PlainDate): boolean => weekdays.includes(weekdayOf(date));
    const counted = days.filter(isOn).length;
    if (counted < leastDays || counted * 10 < ofTen * days.length) continue;
    return {
      kind: 'weekday',
      words: `${counted} of ${days.length} days of absence in the last ${windows.whole.weeks.length} school weeks fell on ${said}.`,
      counted,
      of: days.length,
      sessions: sessions.filter(({ date }) => isOn(date)),
      compared: sessions.filter(({ date }) => !isOn(date)),
    };
  }
  return undefined;
}
