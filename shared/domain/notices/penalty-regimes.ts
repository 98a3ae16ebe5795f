import type { PlainDate } from '#shared/lib/plain-date.ts';
import { plainDate } from '#shared/lib/plain-date.ts';

/** One sum of a penalty notice: pounds, and the days within which it may be paid. */
export type PenaltySum = { readonly pounds: number; readonly withinDays: number };

/**
 * What a penalty notice costs that is issued from `from` to `to` (both included; no `to`: still in force).
 * Sums are per parent and per child.
 */
export type PenaltyRegime = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reference: string;
  readonly first: { readonly lower: PenaltySum; readonly full: PenaltySum };
  /** The second notice to the same parent for the same child within `limit.years`; absent where no tier existed. */
  readonly second?: PenaltySum;
  readonly limit?: { readonly notices: number; readonly years: number };
  /** The day on which the days begin to run. */
  readonly daysRunFrom: 'receipt';
};

const regulations = 'Education (Penalty Notices) (England) Regulations';

/** Sections 444A and 444B of the Education Act 1996: amounts and periods by the day of issue. */
export const penaltyRegimes: readonly PenaltyRegime[] = [
  {
    from: plainDate('2004-02-27'),
    to: plainDate('2012-08-31'),
    reference: `${regulations} 2004 and 2007 (SI 2007/1867) as first made`,
    first: { lower: { pounds: 50, withinDays: 28 }, full: { pounds: 100, withinDays: 42 } },
    daysRunFrom: 'receipt',
  },
  {
    from: plainDate('2012-09-01'),
    to: plainDate('2013-08-31'),
    reference: `${regulations} 2007 (SI 2007/1867) as amended in 2012`,
    first: { lower: { pounds: 60, withinDays: 28 }, full: { pounds: 120, withinDays: 42 } },
    daysRunFrom: 'receipt',
  },
  {
    from: plainDate('2013-09-01'),
    to: plainDate('2024-08-18'),
    reference: `${regulations} 2007 (SI 2007/1867) as amended in 2013`,
    first: { lower: { pounds: 60, withinDays: 21 }, full: { pounds: 120, withinDays: 28 } },
    daysRunFrom: 'receipt',
  },
  {
    from: plainDate('2024-08-19'),
    reference: `${regulations} 2007 (SI 2007/1867) as amended by SI 2024/210`,
    first: { lower: { pounds: 80, withinDays: 21 }, full: { pounds: 160, withinDays: 28 } },
    second: { pounds: 160, withinDays: 28 },
    limit: { notices: 2, years: 3 },
    daysRunFrom: 'receipt',
  },
];

/** The regime of a notice issued on `date`; undefined where no row covers it, and then nothing may be issued. */
export function penaltyRegimeAt(date: PlainDate): PenaltyRegime | undefined {
  return penaltyRegimes.find((regime) => regime.from <= date && (regime.to === undefined || date <= regime.to));
}
