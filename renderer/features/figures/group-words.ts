import {
  careGroupKinds,
  type GroupKind,
  groupKinds,
  groupKindTitles,
  type PupilGroup,
} from '#shared/domain/attendance/pupil-groups.ts';
import { shortDay } from '#shared/lib/date-words.ts';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import type { TrendPoint } from '../../components/charts/trend-points.ts';
import { formatCount, formatFraction } from '../../components/format-share.ts';

export type WeekCounts = { readonly monday: PlainDate; readonly possible: number; readonly absent: number };

/** What a group is called by itself: `Year 9`, `Class 9A`, `Free school meals: yes`. */
export function groupTitle({ kind, value }: PupilGroup): string {
  if (kind === 'school') return groupKindTitles.school;
  if (kind === 'year') return value === 'not recorded' ? 'No year recorded' : `Year ${value}`;
  if (kind === 'class') return value === 'no class' ? 'In no class' : `Class ${value}`;
  return `${groupKindTitles[kind]}: ${value}`;
}

/** The kinds that somebody may choose among; care is not even named to others (practice rule 12). */
export function kindsFor(seesCare: boolean): readonly GroupKind[] {
  return groupKinds.filter((kind) => seesCare || !careGroupKinds.has(kind));
}

export function groupKey({ kind, value }: PupilGroup): string {
  return `${kind}:${value}`;
}

export type TrendStretch = { readonly from: PlainDate; readonly days: number; readonly shift: number };

/** Weeks as points of a line between the first and the last day shown. `shift` moves a year before onto this one. */
export function weekPoints(weeks: readonly WeekCounts[], { from, days, shift }: TrendStretch): readonly TrendPoint[] {
  return weeks.map(({ monday, possible, absent }) => ({
    x: Math.min(1, Math.max(0, (daysBetween(from, monday) + shift) / Math.max(1, days))),
    share: possible === 0 ? undefined : (possible - absent) / possible,
  }));
}

/** The message of the trend in one sentence: this stretch against the same weeks of the year before, in sessions. */
export function trendSentence(weeks: readonly WeekCounts[], before: readonly WeekCounts[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return 'No session was held in these weeks.';
  const [now, then] = [total(weeks), total(before)];
  const missed = `${formatFraction(now.absent, now.possible)} missed in the weeks from ${shortDay(first.monday)} to ${shortDay(last.monday)}`;
  if (then.possible === 0) return `${missed}; nothing is known of the same weeks last year.`;
  return `${missed}; ${formatCount(then.absent)} of ${formatCount(then.possible)} in the same weeks last year.`;
}

function total(weeks: readonly WeekCounts[]): { readonly possible: number; readonly absent: number } {
  return {
    possible: weeks.reduce((sum, week) => sum + week.possible, 0),
    absent: weeks.reduce((sum, week) => sum + week.absent, 0),
  };
}
