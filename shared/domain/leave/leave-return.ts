// When a child is expected back, and the school days that have gone by since. Information only.
import { addSchoolDays, isSchoolDay, type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { LeaveSpan } from './leave-span.ts';

/** The first school day after the leave, or its last day where only the morning is asked for; undefined beyond the calendar. */
export function expectedReturn({ to, toSession }: LeaveSpan, calendar: SchoolCalendar): PlainDate | undefined {
  if (toSession === 'AM' && isSchoolDay(calendar, to)) return to;
  return addSchoolDays(calendar, to, 1);
}

export type LeaveStage = 'before' | 'away' | 'dueBack' | 'overdue' | 'back' | 'notTaken';

export type StageFacts = {
  readonly span: LeaveSpan;
  readonly expected: PlainDate | undefined;
  readonly today: PlainDate;
  /** The day a person wrote as the return. */
  readonly returnedOn: PlainDate | undefined;
  /** Days from the first of the leave on which a mark says that the child was in school. */
  readonly presentOn: readonly PlainDate[];
};

/**
 * Where a leave stands today. A mark that says the child was here, on the expected day or later, is a return as well; one
 * of today while the leave runs is not an absence today.
 */
export function leaveStage({ span, expected, today, returnedOn, presentOn }: StageFacts): LeaveStage {
  if (returnedOn !== undefined && returnedOn <= today) return 'back';
  const last = presentOn.at(-1);
  const over = expected ?? addDays(span.to, 1);
  if (last !== undefined && last >= over && last > span.from) return 'back';
  if (today < span.from) return 'before';
  if (today < over) return last === today ? 'notTaken' : 'away';
  return today === over ? 'dueBack' : 'overdue';
}

/** Whole school days that have gone by since leave ended, before today: the tenth must be over (reg 9(1)(h)). */
export function daysSinceLeave(end: PlainDate, today: PlainDate, calendar: SchoolCalendar): number {
  return schoolDays(calendar, addDays(end, 1), addDays(today, -1)).length;
}
