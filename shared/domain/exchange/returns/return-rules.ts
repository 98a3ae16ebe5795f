// What a school must tell the local authority about single pupils, and by when (SI 2024/208 reg 13). How long an absence or
// an illness calls for a return stands with the other thresholds, in attendance/thresholds.
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export const returnKinds = ['newPupil', 'deletion', 'attendance', 'sickness'] as const;
export type ReturnKind = (typeof returnKinds)[number];

export type ReturnRules = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Days, not school days, after the day of entry by whose end a new name is told. */
  readonly newPupilDays: number;
  readonly reference: string;
};

export const returnRules: readonly ReturnRules[] = [
  {
    from: plainDate('2024-08-19'),
    newPupilDays: 5,
    reference: 'SI 2024/208 reg 13',
  },
];

/** The rules of a day; undefined where no row covers it, and then nothing is said to be due. */
export function returnRulesAt(date: PlainDate, rules: readonly ReturnRules[] = returnRules): ReturnRules | undefined {
  return rules.find((rule) => rule.from <= date && (rule.to === undefined || date <= rule.to));
}

/** The last day on which a new name may be told. */
export function newPupilDeadline(entry: PlainDate, rules: ReturnRules): PlainDate {
  return addDays(entry, rules.newPupilDays);
}
