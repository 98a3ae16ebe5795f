import { noLastDay, slotsInWords } from '#shared/domain/registers/plans/plan-slots.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate, formatDay } from '../../components/format-date.ts';
import { type AbsencePlan, emptyPlan } from './absence-plan.ts';

export type PlanList = Outputs['registers']['plans'];
export type PlanRow = PlanList['rows'][number];
export type PlannedClosure = PlanList['closures'][number];

/** `Tue 24 Nov to Fri 11 Dec 2026`, or the one day. */
export function daysWords({ from, to }: Pick<PlanRow, 'from' | 'to'>): string {
  if (from === to) return formatDate(from);
  if (to === noLastDay) return `from ${formatDate(from)}, with no last day`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? formatDay(from) : formatDate(from)} to ${formatDate(to)}`;
}

/** Which sessions of those days. */
export function sessionsWords({ session, slots }: Pick<PlanRow, 'session' | 'slots'>): string {
  if (slots !== undefined) return slotsInWords(slots);
  if (session === undefined) return 'whole days';
  return session === 'AM' ? 'mornings' : 'afternoons';
}

export function reviewWords({ review, reviewOn }: Pick<PlanRow, 'review' | 'reviewOn'>): string {
  if (reviewOn === undefined) return '';
  if (review === 'overdue') return `Overdue since ${formatDay(reviewOn)}`;
  return review === 'due' ? 'Due today' : formatDay(reviewOn);
}

/** `Ms Cora Ash, in person, Mon 23 Nov 2026`; whoever entered it where nobody else is named. */
export function agreedWords({
  agreedBy,
  agreedHow,
  agreedOn,
  by,
}: Pick<PlanRow, 'agreedBy' | 'agreedHow' | 'agreedOn' | 'by'>): string {
  if (agreedBy === undefined) return `Entered by ${by}`;
  return [agreedBy, agreedHow, agreedOn === undefined ? undefined : formatDate(agreedOn)].filter(Boolean).join(', ');
}

/** The form begun with what stands now, so that only what changes is typed; what must be agreed anew is left open. */
export function planInstead(row: PlanRow, today: PlanList['today']): AbsencePlan {
  const from = row.from > today ? row.from : today;
  return {
    ...emptyPlan(today),
    ...{ from, to: row.to, symbol: row.symbol, note: row.note },
    sessions: row.slots === undefined ? (row.session ?? 'both') : 'pattern',
    slots: row.slots ?? 0,
    ...{ provider: row.provider ?? '', detail: row.detail ?? '', exceptional: row.exceptional ?? '' },
  };
}
