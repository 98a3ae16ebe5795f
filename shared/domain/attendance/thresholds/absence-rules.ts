// Absences that are counted in school days: what the school must return to its local authority, and the ground on which a
// pupil may come to leave the roll. Reaching a number asks a person; nothing follows by itself.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { removalAbsences } from '../../people/removal-absence.ts';

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

/** A person looks at ground (i) from here on; no law names this number. */
const nearGround = 15;

export const continuousRules: readonly ContinuousRule[] = [attendanceReturn];
export const sicknessRules: readonly SicknessRule[] = [sicknessReturn];
/** Ground (i): any other mark ends it, and so does a missing one. */
export const removalRules: readonly ContinuousRule[] = removalAbsences
  .filter(({ ground }) => ground === 'i')
  .map(({ from, to, reference, schoolDays, codes }) => ({
    ...{ from, reference, codes, days: schoolDays, near: nearGround },
    ...(to === undefined ? {} : { to }),
    ...{ notPossible: 'ends', unmarked: 'ends', shownMonths: 0 },
  }));

/** The row that covers `on`; undefined where none does, and then nothing can be said. */
export function coveringRule<Rule extends Dated>(rules: readonly Rule[], on: PlainDate): Rule | undefined {
  return rules.find((rule) => rule.from <= on && (rule.to === undefined || on <= rule.to));
}
