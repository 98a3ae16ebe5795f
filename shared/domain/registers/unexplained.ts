// How long an absence may stand as N, and which N may become O in one step. Nothing here writes: a person does.
import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

/** What the law says of an absence without a reason for sessions from `from` to `to`, both included. */
export type UnexplainedRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly symbol: string;
  /** School days after the session within which the reason is to be established. */
  readonly schoolDays: number;
  /** What must stand there when none was. */
  readonly becomes: string;
  readonly reference: string;
};

export const unexplainedRules: readonly UnexplainedRule[] = [
  {
    from: plainDate('2024-08-19'),
    symbol: 'N',
    schoolDays: 5,
    becomes: 'O',
    reference: 'SI 2024/208 reg 10(7)–(9); WTISA 2026, paras 407–408',
  },
];

/** The rule of a session on `date`; undefined where no row covers it, and then nothing may be closed. */
export function unexplainedRuleAt(date: PlainDate): UnexplainedRule | undefined {
  return unexplainedRules.find((rule) => rule.from <= date && (rule.to === undefined || date <= rule.to));
}

/** `unknown`: no rule covers the date, or the calendar's terms do not reach the deadline. */
export type UnexplainedStanding =
  | { readonly kind: 'open' | 'dueToday' | 'overdue'; readonly deadline: PlainDate }
  | { readonly kind: 'unknown'; readonly because: 'noRule' | 'noCalendar' };

/** Where an N of `date` stands on `today`: the deadline is the fifth school day after it, and itself still in time. */
export function standingOf(date: PlainDate, today: PlainDate, calendar: SchoolCalendar): UnexplainedStanding {
  const rule = unexplainedRuleAt(date);
  if (rule === undefined) return { kind: 'unknown', because: 'noRule' };
  const deadline = addSchoolDays(calendar, date, rule.schoolDays);
  if (deadline === undefined) return { kind: 'unknown', because: 'noCalendar' };
  return { kind: today < deadline ? 'open' : today === deadline ? 'dueToday' : 'overdue', deadline };
}

export type ClosingFacts = {
  readonly standing: UnexplainedStanding;
  /** How often somebody was tried about this absence. */
  readonly contactAttempts: number;
  readonly ringFirst: boolean;
};

const refusals = {
  notOverdue: 'There is still time to establish the reason.',
  noRule: 'No rule in force covers this day.',
  noCalendar: 'The school calendar does not reach the deadline; enter its terms first.',
  noAttempt: 'Nobody was tried about this absence: record a contact attempt first.',
  ringFirst: 'This child is to be rung first and is decided one by one, in the register, never in one step.',
} as const;

/** Every reason why an N may not become O in the bulk step; empty where it may. Practice rule 8. */
export function closingRefusals({ standing, contactAttempts, ringFirst }: ClosingFacts): readonly string[] {
  const found: string[] = [];
  if (standing.kind === 'unknown') found.push(refusals[standing.because]);
  else if (standing.kind !== 'overdue') found.push(refusals.notOverdue);
  if (contactAttempts === 0) found.push(refusals.noAttempt);
  if (ringFirst) found.push(refusals.ringFirst);
  return found;
}

/** The wording offered for the correction; the person may say it otherwise. */
export const closingReason = 'No reason established within 5 school days';
