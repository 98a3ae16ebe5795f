import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { slotBit } from '../week-slots.ts';
import { dayCount, daysIn, isAbsence, sessionsIn, sharedDays, type WeekDays } from './counted-weeks.ts';
import type { WarningReason } from './warning-reason.ts';
import type { PatternFacts } from './weekday-pattern.ts';

/** A brother or sister, with the days on which they were absent in the same weeks. */
export type Sibling = { readonly name: string; readonly absentOn: ReadonlyMap<PlainDate, WeekDays> };

/** Days of absence that a brother or sister shares: the one with most of them is named. */
export function sameDays({ policy, windows, weeks }: PatternFacts, siblings: readonly Sibling[]): WarningReason | undefined {
  if (siblings.length === 0) return undefined;
  const days = daysIn(windows.whole, weeks, isAbsence);
  const all = dayCount(days);
  const { leastDays, ofTen } = policy.sameDays;
  const [most] = siblings
    .map(({ name, absentOn }) => ({ name, shared: sharedDays(days, absentOn) }))
    .map((one) => ({ ...one, counted: dayCount(one.shared) }))
    .filter(({ counted }) => counted >= leastDays && counted * 10 >= ofTen * all)
    .sort((a, b) => b.counted - a.counted || (a.name < b.name ? -1 : 1));
  if (most === undefined) return undefined;
  const sessions = sessionsIn(windows.whole, weeks, isAbsence);
  const isShared = ({ date }: (typeof sessions)[number]): boolean =>
    ((most.shared.get(mondayOf(date)) ?? 0) & slotBit(date, 'AM')) !== 0;
  return {
    kind: 'sameDays',
    words: `On ${most.counted} of ${all} days of absence in the last ${windows.whole.weeks.size} school weeks ${most.name} was absent too.`,
    counted: most.counted,
    of: all,
    sessions: sessions.filter(isShared),
    compared: sessions.filter((session) => !isShared(session)),
  };
}
