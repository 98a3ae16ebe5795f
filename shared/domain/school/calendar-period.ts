import type { PlainDate } from '#shared/lib/plain-date.ts';

/** `closure` is unplanned: the school should have been open. Everything else but `term` is a planned day off. */
export type PeriodKind = 'term' | 'half-term' | 'bank-holiday' | 'inset' | 'closure';

export const periodKinds: readonly PeriodKind[] = ['term', 'half-term', 'bank-holiday', 'inset', 'closure'];

/** One line of the school's calendar, both days included. */
export type CalendarPeriod = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: PeriodKind;
  readonly name: string;
};
