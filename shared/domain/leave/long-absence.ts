// The fixed list that the safeguarding lead is asked for every long absence alike, never by origin (practice rule 10).
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type LongAbsenceRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly schoolDays: number;
  readonly reference: string;
};

/** The school's own default: the law names no number of days. */
export const longAbsenceRules: readonly LongAbsenceRule[] = [
  { from: plainDate('2024-08-19'), schoolDays: 5, reference: 'Keeping children safe in education; default of the program' },
];

export function longAbsenceAt(date: PlainDate): LongAbsenceRule | undefined {
  return longAbsenceRules.find((rule) => rule.from <= date && (rule.to === undefined || date <= rule.to));
}

/** True for leave of as many school days as the rule of its first day says. Without a rule every leave is asked about. */
export function isLongAbsence(schoolDays: number, firstDay: PlainDate): boolean {
  const rule = longAbsenceAt(firstDay);
  return rule === undefined || schoolDays >= rule.schoolDays;
}

export const welfareQuestions = ['forcedMarriage', 'mutilation', 'abduction'] as const;
export type WelfareQuestion = (typeof welfareQuestions)[number];

export const welfareQuestionWords: Readonly<Record<WelfareQuestion, string>> = {
  forcedMarriage: 'Are there signs of a forced marriage?',
  mutilation: 'Are there signs of female genital mutilation?',
  abduction: 'Are there signs that the child may be taken or kept from where it lives?',
};

export const welfareAnswers = ['no signs', 'signs', 'not known'] as const;
export type WelfareAnswer = (typeof welfareAnswers)[number];
