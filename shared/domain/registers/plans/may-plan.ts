// What may be planned for one pupil. A plan never writes a mark; it says what the office expects (practice rule 7). Pupil
// Registration Regulations 2024 (SI 2024/208) reg 10 Tables 2 and 3, reg 11; Education Act 1996 s.8 for X.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { isDecidedLeave } from '../../leave/leave-kinds.ts';
import { compulsorySchoolAgeSpan } from '../../people/compulsory-school-age.ts';
import { type CodeClass, codeAt } from '../codes.ts';
import { plansMeet, type SlottedSpan } from './plan-slots.ts';

export type PlannedSpan = SlottedSpan & { readonly symbol: string };

export type PlannedPupil = {
  readonly dob: PlainDate;
  /** On the first day. */
  readonly yearGroup: string | undefined;
  /** What is planned for the pupil already. */
  readonly plans: readonly PlannedSpan[];
};

const plannedClasses: ReadonlySet<CodeClass> = new Set(['educational', 'authorised']);
/** A suspension is the head teacher's decision, recorded and confirmed as one. */
const suspended = 'E';
/** Not possible codes that belong to one pupil; closures are the school's and have an act of their own. */
const plannedByName: ReadonlySet<string> = new Set(['D', 'X']);

type StudyLeaveRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly years: readonly string[];
  readonly reference: string;
};

/** The years that sit public examinations. */
const studyLeaveRules: readonly StudyLeaveRule[] = [
  {
    from: plainDate('2024-08-19'),
    years: ['11', '13'],
    reference: 'SI 2024/208 reg 10, Table 3, and reg 11; WTISA August 2024, code S',
  },
];

/** Whether a code can be planned for one pupil at all on a day. */
export function isPlannable(symbol: string, on: PlainDate): boolean {
  const code = codeAt(symbol, on);
  if (code === undefined || symbol === suspended || isAskedFor(symbol, on)) return false;
  return plannedClasses.has(code.class) || plannedByName.has(symbol);
}

/** Leave is decided elsewhere; of study leave the plan itself names who agreed. */
export function isAskedFor(symbol: string, on: PlainDate): boolean {
  return symbol !== 'S' && isDecidedLeave(symbol, on);
}

/** Why a plannable code may not be planned for this pupil, in a sentence; undefined where it may. */
export function planRefusal(plan: PlannedSpan, { dob, yearGroup, plans }: PlannedPupil): string | undefined {
  if (plan.to < plan.from) return 'The first day comes after the last one.';
  const age = compulsorySchoolAgeSpan(dob);
  if (plan.symbol === 'X' && plan.from <= age.to && plan.to >= age.from) {
    return 'X is for a child who is not of compulsory school age on any of these days.';
  }
  if (plan.symbol === 'S' && !mayStudy(yearGroup, plan.from)) {
    return 'Study leave is for pupils of Year 11 and Year 13, who sit public examinations.';
  }
  const other = plans.find((one) => plansMeet(one, plan));
  return other === undefined ? undefined : `${other.symbol} is planned for some of these sessions already.`;
}

function mayStudy(yearGroup: string | undefined, on: PlainDate): boolean {
  const rule = studyLeaveRules.find((one) => one.from <= on && (one.to === undefined || on <= one.to));
  return yearGroup !== undefined && (rule?.years.includes(yearGroup) ?? false);
}
