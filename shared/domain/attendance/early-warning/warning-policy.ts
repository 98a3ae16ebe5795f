// When a change in a pupil's attendance is worth a person's look. These numbers are this program's own plain defaults, no
// law and no score: each rule counts sessions or days that anybody can count again.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type EarlyWarningPolicy = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** School weeks of now, and the school weeks directly before them that they are held against, last year's too. */
  readonly recentWeeks: number;
  readonly pastWeeks: number;
  /** Possible sessions that the past must hold, so that it says anything. */
  readonly leastPastPossible: number;
  /** Sessions absent of now, at least, and how many times the past's share they are. */
  readonly rising: { readonly leastSessions: number; readonly times: number };
  /** Sessions late of now, at least, and how many times the past's share they are. */
  readonly lateness: { readonly leastSessions: number; readonly times: number };
  /** Days of absence on one weekday, at least, with `single` of 10 of all; or on Mondays and Fridays, with `both` of 10. */
  readonly weekday: { readonly leastDays: number; readonly singleOfTen: number; readonly bothOfTen: number };
  /** Breaks looked at, after how many at least the pupil was absent within the first school days, with so many of 10. */
  readonly afterBreaks: {
    readonly breaks: number;
    readonly firstDays: number;
    readonly leastBreaks: number;
    readonly ofTen: number;
    /** Days from one school day to the next from which the time between is a break and no long weekend. */
    readonly gapDays: number;
  };
  /** Days of absence on which a brother or sister was absent too, at least, with so many of 10. */
  readonly sameDays: { readonly leastDays: number; readonly ofTen: number };
  readonly reference: string;
};

export const earlyWarningPolicies: readonly EarlyWarningPolicy[] = [
  {
    from: plainDate('2015-09-01'),
    recentWeeks: 4,
    pastWeeks: 12,
    leastPastPossible: 40,
    rising: { leastSessions: 6, times: 3 },
    lateness: { leastSessions: 4, times: 2 },
    weekday: { leastDays: 4, singleOfTen: 5, bothOfTen: 8 },
    afterBreaks: { breaks: 6, firstDays: 2, leastBreaks: 3, ofTen: 6, gapDays: 7 },
    sameDays: { leastDays: 4, ofTen: 5 },
    reference: 'Defaults of this program, neither law nor guidance',
  },
];

/** The policy at a date; undefined where none covers it. */
export function earlyWarningPolicyAt(on: PlainDate): EarlyWarningPolicy | undefined {
  return earlyWarningPolicies.find((policy) => policy.from <= on && (policy.to === undefined || on <= policy.to));
}
