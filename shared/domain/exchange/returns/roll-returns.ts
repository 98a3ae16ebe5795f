import type { PlainDate } from '#shared/lib/plain-date.ts';
import { newPupilDeadline, type ReturnRules } from './return-rules.ts';

export type RollFacts = {
  readonly startsOn: PlainDate;
  readonly leavesOn: PlainDate | undefined;
  /** In the most junior or most senior class of the school on that day. */
  readonly juniorAtStart: boolean;
  readonly seniorAtEnd: boolean;
  /** First and last school day of the school year of the day in question; undefined where the calendar does not know. */
  readonly firstDayOfYear: PlainDate | undefined;
  readonly lastDayOfYear: PlainDate | undefined;
};

export type RollReturn = {
  readonly kind: 'newPupil' | 'deletion';
  readonly caseOn: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly deadline: PlainDate;
  readonly because: string;
};

/** What the entry of a name calls for; undefined for the most junior class on the first day of the school year. */
export function newPupilReturn(facts: RollFacts, rules: ReturnRules): RollReturn | undefined {
  const { startsOn: caseOn, juniorAtStart, firstDayOfYear } = facts;
  if (juniorAtStart && caseOn === firstDayOfYear) return undefined;
  const deadline = newPupilDeadline(caseOn, rules);
  return { kind: 'newPupil', caseOn, from: caseOn, to: caseOn, deadline, because: 'A name entered in the admission register.' };
}

/** What a deletion calls for, no later than it; undefined for the most senior class at the end of its last term. */
export function deletionReturn({ leavesOn, seniorAtEnd, lastDayOfYear }: RollFacts): RollReturn | undefined {
  if (leavesOn === undefined) return undefined;
  if (seniorAtEnd && lastDayOfYear !== undefined && leavesOn >= lastDayOfYear) return undefined;
  const because = 'A name deleted from the admission register; due as soon as the ground is met, no later than the deletion.';
  return { kind: 'deletion', caseOn: leavesOn, from: leavesOn, to: leavesOn, deadline: leavesOn, because };
}
