// Rates of absence. Tests compare whole numbers; a percentage is rounded once, where it is shown, and never compared.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import type { AttendanceFigures } from './counts.ts';

/** Tenths of a per cent, rounded half up; null where there is no whole. */
export type Percentage = { readonly tenths: number | null };

type AbsenceRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly atLeastPercent: number;
  readonly reference: string;
};

const persistentRules: readonly AbsenceRule[] = [
  {
    from: plainDate('2015-09-01'),
    atLeastPercent: 10,
    reference: 'DfE pupil absence statistics, methodology: 10 % of own possible sessions from 2015/16',
  },
];

const severeRules: readonly AbsenceRule[] = [
  {
    from: plainDate('2015-09-01'),
    atLeastPercent: 50,
    reference: 'DfE pupil absence statistics, methodology: 50 % of own possible sessions',
  },
];

type AbsenceFigures = Pick<AttendanceFigures, 'possible' | 'authorised' | 'unauthorised'>;

export function percentage(part: number, whole: number): Percentage {
  return { tenths: whole === 0 ? null : Math.floor((part * 2000 + whole) / (whole * 2)) };
}

/** `92.4 %`, or the words that say that there was nothing to attend. */
export function formatPercentage(part: number, whole: number): string {
  const { tenths } = percentage(part, whole);
  return tenths === null ? 'no possible sessions' : `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

/** Missed a tenth of the own possible sessions or more; throws a RangeError at a date before that rule. */
export function isPersistentAbsence(figures: AbsenceFigures, on: PlainDate): boolean {
  return reaches(figures, persistentRules, on);
}

/** Missed half of the own possible sessions or more; throws a RangeError at a date before that rule. */
export function isSevereAbsence(figures: AbsenceFigures, on: PlainDate): boolean {
  return reaches(figures, severeRules, on);
}

/** Whether there is a rule of persistent and of severe absence at `on`. */
export function isAbsenceCovered(on: PlainDate): boolean {
  return [persistentRules, severeRules].every((rules) => rules.some((rule) => covers(rule, on)));
}

/** The share of possible sessions that makes absence persistent at `on`, in per cent. */
export function persistentAbsencePercent(on: PlainDate): number {
  return ruleAt(persistentRules, on).atLeastPercent;
}

function reaches(figures: AbsenceFigures, rules: readonly AbsenceRule[], on: PlainDate): boolean {
  const absence = figures.authorised + figures.unauthorised;
  return figures.possible > 0 && absence * 100 >= figures.possible * ruleAt(rules, on).atLeastPercent;
}

function ruleAt(rules: readonly AbsenceRule[], on: PlainDate): AbsenceRule {
  const rule = rules.find((row) => covers(row, on));
  if (rule === undefined) throw new RangeError(`no rule of persistent or severe absence covers ${on}`);
  return rule;
}

function covers(rule: AbsenceRule, on: PlainDate): boolean {
  return rule.from <= on && (rule.to === undefined || on <= rule.to);
}
