// Absences that are counted in school days: what the school must return to its local authority, and the ground on which a
// pupil may come to leave the roll. Reaching a number asks a person; nothing follows by itself.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

type Dated = { readonly from: PlainDate; readonly to?: PlainDate; readonly reference: string };

/** What a session does to a continuous period where it is none of its codes. */
type Effect = 'passes' | 'ends';

export type ContinuousRule = Dated & {
  /** School days in a row at which the rule is met, and from which a pupil is near. */
  readonly days: number;
  readonly near: number;
  readonly codes: readonly string[];
  /** A session that was not possible, or not collected. */
  readonly notPossible: Effect;
  /** A session without a mark between two with one. */
  readonly unmarked: Effect;
  /** Calendar months for which a period is still shown after it ended; 0 where only one that goes on counts. */
  readonly shownMonths: number;
};

export type SicknessRule = Dated & {
  /** School days of the school year, two sessions to a day, at which the rule is met, and from which a pupil is near. */
  readonly days: number;
  readonly near: number;
  readonly codes: readonly string[];
};

/**
 * Ten school days in a row. That a session which was not possible neither ends the period nor adds to it is this
 * program's judgement: the regulation is silent. A missing mark is treated so too, because a register that was not taken
 * must not hide a child.
 */
const attendanceReturn: ContinuousRule = {
  from: plainDate('2024-08-19'),
  days: 10,
  near: 7,
  codes: ['G', 'N', 'O', 'U'],
  notPossible: 'passes',
  unmarked: 'passes',
  shownMonths: 1,
  reference: 'SI 2024/208 reg 13, attendance return',
};

const sicknessReturn: SicknessRule = {
  from: plainDate('2024-08-19'),
  days: 15,
  near: 10,
  codes: ['I'],
  reference: 'SI 2024/208 reg 13, sickness return',
};

/** Twenty school days in a row. Any other mark ends it, and so does a missing one: a child loses its place by it. */
const removalGround: ContinuousRule = {
  from: plainDate('2024-08-19'),
  days: 20,
  near: 15,
  codes: ['G', 'N', 'O'],
  notPossible: 'ends',
  unmarked: 'ends',
  shownMonths: 0,
  reference: 'SI 2024/208 reg 9(1)(i)',
};

export const continuousRules: readonly ContinuousRule[] = [attendanceReturn];
export const sicknessRules: readonly SicknessRule[] = [sicknessReturn];
export const removalRules: readonly ContinuousRule[] = [removalGround];

/** The row that covers `on`; undefined where none does, and then nothing can be said. */
export function coveringRule<Rule extends Dated>(rules: readonly Rule[], on: PlainDate): Rule | undefined {
  return rules.find((rule) => rule.from <= on && (rule.to === undefined || on <= rule.to));
}
