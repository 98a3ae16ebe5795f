import type { PlainDate } from '#shared/lib/plain-date.ts';
import { daysOf, isAbsence, sessionsIn } from './counted-weeks.ts';
import type { WarningReason } from './warning-reason.ts';
import type { PatternFacts } from './weekday-pattern.ts';

/** A brother or sister, with the days on which they were absent in the same weeks. */
export type Sibling = { readonly name: string; readonly absentOn: ReadonlySet<PlainDate> };

/** Days of absence that a brother or sister shares: the one with most of them is named. */
export function sameDays({ policy, windows, weeks }: PatternFacts, siblings: readonly Sibling[]): WarningReason | undefined {
  const sessions = sessionsIn(windows.whole, weeks, isAbsence);
  const days = daysOf(sessions);
  const { leastDays, ofTen } = policy.sameDays;
  const shared = siblings
    .map((sibling) => ({ sibling, days: days.filter((date) => sibling.absentOn.has(date)) }))
    .filter((one) => one.days.length >= leastDays && one.days.length * 10 >= ofTen * days.length)
    .sort((a, b) => b.days.length - a.days.length || (a.sibling.name < b.sibling.name ? -1 : 1));
  const [most] = shared;
  if (most === undefined) return undefined;
  const isShared = new Set(most.days);
  return {
    kind: 'sameDays',
    words: `On ${most.days.length} of ${days.length} days of absence in the last ${windows.whole.weeks.length} school weeks ${most.sibling.name} was absent too.`,
    counted: most.days.length,
    of: days.length,
    sessions: sessions.filter(({ date }) => isShared.has(date)),
    compared: sessions.filter(({ date }) => !isShared.has(date)),
  };
}
