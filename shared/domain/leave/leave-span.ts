import type { Session } from '#shared/domain/registers/session.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** From one session to another, both included. */
export type LeaveSpan = {
  readonly from: PlainDate;
  readonly fromSession: Session;
  readonly to: PlainDate;
  readonly toSession: Session;
};

export type LeaveSession = { readonly date: PlainDate; readonly session: Session };

const both = ['AM', 'PM'] as const;

/** Why a span is none; undefined where it is one. */
export function spanRefusal(span: LeaveSpan): string | undefined {
  if (span.to < span.from) return 'The last day comes before the first.';
  if (span.from === span.to && span.fromSession === 'PM' && span.toSession === 'AM') {
    return 'The morning comes before the afternoon: choose the sessions of that day again.';
  }
  return undefined;
}

export function spanHolds(span: LeaveSpan, { date, session }: LeaveSession): boolean {
  if (date < span.from || date > span.to) return false;
  if (date === span.from && span.fromSession === 'PM' && session === 'AM') return false;
  return !(date === span.to && span.toSession === 'AM' && session === 'PM');
}

/** True where `inner` lies wholly within `outer`. */
export function spanWithin(inner: LeaveSpan, outer: LeaveSpan): boolean {
  return (
    spanHolds(outer, { date: inner.from, session: inner.fromSession }) &&
    spanHolds(outer, { date: inner.to, session: inner.toSession })
  );
}

/** The sessions of a span on school days, in order. */
export function spanSessions(span: LeaveSpan, calendar: SchoolCalendar): readonly LeaveSession[] {
  return schoolDays(calendar, span.from, span.to)
    .flatMap((date) => both.map((session) => ({ date, session })))
    .filter((one) => spanHolds(span, one));
}

/** School days that the span touches; a half day is one of them. */
export function spanSchoolDays(span: LeaveSpan, calendar: SchoolCalendar): number {
  return schoolDays(calendar, span.from, span.to).filter((date) => both.some((session) => spanHolds(span, { date, session })))
    .length;
}

/** `Mon 30 Nov 2026 to Fri 4 Dec 2026`; half days say so. */
export function spanInWords(span: LeaveSpan): string {
  const first = `${shortDate(span.from)}${span.fromSession === 'PM' ? ' (from the afternoon)' : ''}`;
  const last = `${shortDate(span.to)}${span.toSession === 'AM' ? ' (until midday)' : ''}`;
  if (span.from !== span.to) return `${first} to ${last}`;
  if (span.fromSession === span.toSession)
    return `${shortDate(span.from)}, ${span.fromSession === 'AM' ? 'morning' : 'afternoon'}`;
  return shortDate(span.from);
}
