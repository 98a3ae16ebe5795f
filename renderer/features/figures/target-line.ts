import { shortDate } from '#shared/lib/date-words.ts';
import { addDays, daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import type { TrendPoint } from '../../components/charts/trend-points.ts';
import type { GroupFigures } from './group-figures.ts';

export type GroupTarget = GroupFigures['targets'][number];

/** A proposal binds nobody, so it is said and not drawn. */
export function agreedTargets(targets: readonly GroupTarget[]): readonly GroupTarget[] {
  return targets.filter(({ agreed }) => agreed !== undefined);
}

/** `95.5 %`: kept in tenths, so nothing is rounded. */
export function targetShare({ tenths }: Pick<GroupTarget, 'tenths'>): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

export function targetSentence(target: GroupTarget): string {
  const days = `from ${shortDate(target.from)} to ${shortDate(target.to)}`;
  const { agreed } = target;
  if (agreed !== undefined) return `Target ${targetShare(target)} ${days}, agreed on ${shortDate(agreed.on)} by ${agreed.by}.`;
  return `${targetShare(target)} ${days} was proposed on ${shortDate(target.proposedOn)} by ${target.proposedBy}; it is not agreed, so it is not drawn.`;
}

/** The level line of a target over the part of the picture for which it stands. */
export function targetPoints(
  { tenths, from: begins, to: ends }: GroupTarget,
  { from, days }: { readonly from: PlainDate; readonly days: number },
): readonly TrendPoint[] {
  const place = (day: PlainDate): number => Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, days)));
  const share = tenths / 1000;
  return [
    { x: place(begins), share },
    { x: place(ends), share },
  ];
}

/** What stands for a week in the table; two where one ends and another begins in it. */
export function targetsOfWeek(targets: readonly GroupTarget[], monday: PlainDate): string {
  const friday = addDays(monday, 4);
  const own = targets.filter(({ from, to }) => from <= friday && monday <= to);
  return own.length === 0 ? 'none' : own.map(targetShare).join(', then ');
}
