// What the law makes of the length of suspensions. Counted in half days: a lunchtime is one (DfE guidance on suspension).
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type SuspensionRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Above this in a term the governing board is told at once, and considers it where a parent asks. */
  readonly boardToldAbove: number;
  /** Above this in a term the governing board meets, asked or not. */
  readonly boardMeetsAbove: number;
  /** More in a school year may not be given. */
  readonly yearLimit: number;
  /** School days within which the board considers reinstatement. */
  readonly meetsWithin: number;
  /** School days for the same where only a parent's word brings it about. */
  readonly considersWithin: number;
  /** The school day from which full-time education is arranged. */
  readonly provisionFrom: number;
  /** School days for which the school sets and marks work. */
  readonly workFor: number;
  /** School days that “without delay” is read as; 0 is the day of the decision. No law names a number: a plain default. */
  readonly withoutDelay: number;
  readonly reference: string;
};

const regulations = 'SI 2012/1033';

/** Days in half days: 10 of them are five days. */
export const suspensionRules: readonly SuspensionRule[] = [
  {
    from: plainDate('2023-09-01'),
    boardToldAbove: 10,
    boardMeetsAbove: 30,
    yearLimit: 90,
    meetsWithin: 15,
    considersWithin: 50,
    provisionFrom: 6,
    workFor: 5,
    withoutDelay: 0,
    reference: `Education Act 2002 s.51A; ${regulations}; DfE guidance on suspension and permanent exclusion, September 2023`,
  },
];

/** The rule of a suspension that begins on `date`; undefined where no row covers it, and then none may be recorded. */
export function suspensionRuleAt(date: PlainDate): SuspensionRule | undefined {
  return suspensionRules.find((rule) => rule.from <= date && (rule.to === undefined || date <= rule.to));
}

/** What a term's suspensions ask of the governing board: a report once a term, to be told at once, or to meet. */
export type BoardStep = 'report' | 'told' | 'meets';

export function boardStep(halfDaysInTerm: number, rule: SuspensionRule): BoardStep {
  if (halfDaysInTerm > rule.boardMeetsAbove) return 'meets';
  return halfDaysInTerm > rule.boardToldAbove ? 'told' : 'report';
}

/** `5.5 days`, `1 day`, `half a day`. */
export function halfDaysInWords(halfDays: number): string {
  if (halfDays === 1) return 'half a day';
  return `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`;
}
