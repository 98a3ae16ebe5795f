// Days of suspension by the school calendar, counted in half days. Nothing is read from marks: they may be wrong.
import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type SuspensionTerm, suspensionTerm } from './suspension-term.ts';

/** `lunch`: out of school at midday only, with both registers taken. */
export const suspensionKinds = ['fixed', 'lunch', 'permanent'] as const;
export type SuspensionKind = (typeof suspensionKinds)[number];

/** From one session to another; a permanent exclusion has no last day, and of lunchtimes only the days matter. */
export type SuspensionSpan = {
  readonly kind: SuspensionKind;
  readonly from: PlainDate;
  readonly fromSession: Session;
  readonly to?: PlainDate | undefined;
  readonly toSession?: Session | undefined;
};

/** A suspension with the session from which the head took it back, if that was done. */
export type CountedSuspension = { readonly span: SuspensionSpan; readonly back?: LeaveSession | undefined };

const ordinal = ({ date, session }: LeaveSession): string => `${date} ${session}`;

export function isBefore(one: LeaveSession, other: LeaveSession): boolean {
  return ordinal(one) < ordinal(other);
}

/** The sessions that the pupil is kept out of, in order; none of a suspension at lunchtime, for it attends both. */
export function suspendedSessions({ span, back }: CountedSuspension, calendar: SchoolCalendar): readonly LeaveSession[] {
  if (span.kind === 'lunch') return [];
  const last = span.to ?? calendar.openDays.at(-1);
  if (last === undefined) return [];
  const [first, end] = [
    { date: span.from, session: span.fromSession },
    { date: last, session: span.toSession ?? 'PM' },
  ];
  return schoolDays(calendar, span.from, last)
    .flatMap((date) => sessions.map((session) => ({ date, session })))
    .filter((one) => ordinal(one) >= ordinal(first) && ordinal(one) <= ordinal(end))
    .filter((one) => back === undefined || ordinal(one) < ordinal(back));
}

/** Half days on days from `from` to `to`. A permanent exclusion counts towards no number of days. */
export function suspendedHalfDays(
  suspension: CountedSuspension,
  { calendar, from, to }: { calendar: SchoolCalendar; from: PlainDate; to: PlainDate },
): number {
  const { span, back } = suspension;
  if (span.kind === 'permanent') return 0;
  if (span.kind === 'fixed') {
    return suspendedSessions(suspension, calendar).filter(({ date }) => from <= date && date <= to).length;
  }
  return schoolDays(calendar, span.from, span.to ?? span.from).filter(
    (date) =>
      from <= date && date <= to && (back === undefined || date < back.date || (date === back.date && back.session === 'PM')),
  ).length;
}

/** The last session of a suspension of so many half days; undefined where the known terms do not reach so far. */
export function endOfSuspension(
  start: LeaveSession,
  { halfDays, kind, calendar }: { halfDays: number; kind: 'fixed' | 'lunch'; calendar: SchoolCalendar },
): LeaveSession | undefined {
  const days = schoolDays(calendar, start.date, calendar.openDays.at(-1) ?? start.date);
  if (kind === 'lunch') {
    const last = days[halfDays - 1];
    return last === undefined ? undefined : { date: last, session: 'PM' };
  }
  const found = days.flatMap((date) => sessions.map((session) => ({ date, session })));
  return found.filter((one) => ordinal(one) >= ordinal(start))[halfDays - 1];
}

export type TermCount = { readonly term: SuspensionTerm; readonly halfDays: number };
export type SuspensionCounts = { readonly terms: readonly TermCount[]; readonly yearHalfDays: number; readonly year: string };

/** What all of a pupil's suspensions come to in the terms that one of them touches, and in its school year at the worst. */
export function suspensionCounts(
  all: readonly CountedSuspension[],
  { span, calendar, periods }: { span: SuspensionSpan; calendar: SchoolCalendar; periods: readonly CalendarPeriod[] },
): SuspensionCounts {
  const ends = [span.from, ...(span.kind === 'permanent' || span.to === undefined ? [] : [span.to])];
  const sum = (from: PlainDate, to: PlainDate): number =>
    all.reduce((total, one) => total + suspendedHalfDays(one, { calendar, from, to }), 0);
  const terms = new Map(ends.map((date) => suspensionTerm(periods, date)).map((term) => [term.from, term]));
  const years = [...new Map(ends.map(academicYearOf).map((year) => [year.from, year])).values()].map((year) => ({
    label: year.label,
    halfDays: sum(year.from, year.to),
  }));
  const worst = years.toSorted((left, right) => right.halfDays - left.halfDays)[0];
  return {
    terms: [...terms.values()].map((term) => ({ term, halfDays: sum(term.from, term.to) })),
    yearHalfDays: worst?.halfDays ?? 0,
    year: worst?.label ?? '',
  };
}

/** Whether two suspensions of one pupil claim the same session, or the same lunchtime. */
export function suspensionsMeet(one: CountedSuspension, other: CountedSuspension, calendar: SchoolCalendar): boolean {
  const claimed = new Set(claims(one, calendar));
  return claims(other, calendar).some((claim) => claimed.has(claim));
}

/** A lunchtime lies within the afternoon's half day: whoever is out for the afternoon is not suspended at lunch as well. */
function claims(suspension: CountedSuspension, calendar: SchoolCalendar): readonly string[] {
  const { span } = suspension;
  if (span.kind !== 'lunch') return suspendedSessions(suspension, calendar).map(ordinal);
  return suspendedSessions({ ...suspension, span: { ...span, kind: 'fixed', fromSession: 'PM' } }, calendar)
    .filter(({ session }) => session === 'PM')
    .map(ordinal);
}
