// Full-time education from the sixth school day (Education and Inspections Act 2006 s.100; SI 2007/1870; for a permanent
// exclusion the local authority, Education Act 1996 s.19).
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type CountedSuspension, suspendedSessions } from './suspension-days.ts';
import { suspensionRuleAt } from './suspension-rules.ts';

export type SixthDay = {
  /** Undefined where the known terms do not reach so far. */
  readonly date: PlainDate | undefined;
  readonly whoArranges: 'school' | 'authority';
};

/**
 * The school day from which education is due; undefined where the suspension ends before it. A day is counted from its first
 * session, whole or half, and suspensions that follow each other without a session in school count as one; those before a
 * permanent exclusion do not shorten the authority's days.
 */
export function sixthDay(
  suspension: CountedSuspension,
  { others, calendar }: { others: readonly CountedSuspension[]; calendar: SchoolCalendar },
): SixthDay | undefined {
  const { span } = suspension;
  const rule = suspensionRuleAt(span.from);
  if (rule === undefined || span.kind === 'lunch') return undefined;
  const own = suspendedSessions(suspension, calendar);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  // A permanent exclusion's days are counted from its own first day: until then the school arranged.
  const first = span.kind === 'permanent' ? span.from : chainStart(suspension, others, calendar);
  const days = schoolDays(calendar, first, last.date);
  const whoArranges = span.kind === 'permanent' ? 'authority' : 'school';
  const date = days[rule.provisionFrom - 1];
  if (date === undefined) return span.kind === 'permanent' ? { date, whoArranges } : undefined;
  // Where an earlier one of the chain reached the day already, it is due from the first day of this one.
  return { date: date < span.from ? span.from : date, whoArranges };
}

/** The first day of the unbroken run of suspensions that this one belongs to. */
function chainStart(suspension: CountedSuspension, others: readonly CountedSuspension[], calendar: SchoolCalendar): PlainDate {
  let start = suspension.span.from;
  let session = suspension.span.fromSession;
  for (;;) {
    const before = others
      .map((one) => suspendedSessions(one, calendar))
      .find((own) => {
        const end = own.at(-1);
        return end !== undefined && isNext(end, { date: start, session }, calendar);
      });
    const [first] = before ?? [];
    if (first === undefined) return start;
    start = first.date;
    session = first.session;
  }
}

type At = { readonly date: PlainDate; readonly session: 'AM' | 'PM' };

function isNext(end: At, start: At, calendar: SchoolCalendar): boolean {
  if (end.date === start.date) return end.session === 'AM' && start.session === 'PM';
  const between = schoolDays(calendar, end.date, start.date);
  return end.date < start.date && end.session === 'PM' && start.session === 'AM' && between.length === 2;
}
