// Of which sessions a call speaks, and when the child is expected back.
import { shortDate } from '#shared/lib/date-words.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { addSchoolDays, isSchoolDay, type SchoolCalendar, schoolDays } from '../../school/calendar.ts';
import { type Session, sessions } from '../session.ts';

export type SessionAt = { readonly date: PlainDate; readonly session: Session };

export type SaidOfTime = {
  readonly from: SessionAt;
  /** Sessions away, two a school day. */
  readonly away?: number | undefined;
  /** The first session back. */
  readonly back?: SessionAt | undefined;
};

export type CallSpan =
  | { readonly kind: 'span'; readonly sessions: readonly SessionAt[]; readonly back?: SessionAt }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Six school weeks; what lasts longer is no call but a case of its own. */
export const mostSessionsAway = 60;

export function isBefore(one: SessionAt, other: SessionAt): boolean {
  return one.date < other.date || (one.date === other.date && one.session === 'AM' && other.session === 'PM');
}

/**
 * The sessions on school days from the first one on. Where nobody knows for how long, they are those of the first day: on
 * the days after it the register asks again. `back` stays open there, and where the calendar does not reach it.
 */
export function callSpan(calendar: SchoolCalendar, { from, away, back }: SaidOfTime): CallSpan {
  if (away !== undefined && back !== undefined) return refused('Say for how long or until when, not both.');
  if (!isSchoolDay(calendar, from.date)) return refused(`The school has no session on ${shortDate(from.date)}.`);
  if (back !== undefined) return untilBack(calendar, from, back);
  if (away === undefined) return { kind: 'span', sessions: sessionsBetween(calendar, from, from.date) };
  if (!Number.isInteger(away) || away < 1) return refused('Away for at least one session, in half days.');
  if (away > mostSessionsAway) return refused(tooLong);
  const days = Math.ceil((away + (from.session === 'PM' ? 1 : 0)) / 2);
  const last = days === 1 ? from.date : addSchoolDays(calendar, from.date, days - 1);
  if (last === undefined) return refused('The school calendar does not reach so far. Add the terms first.');
  const own = sessionsBetween(calendar, from, last).slice(0, away);
  return spanOf(own, own.at(-1) ?? from, calendar);
}

const tooLong = `An entry speaks of ${mostSessionsAway / 2} school days at most.`;

function untilBack(calendar: SchoolCalendar, from: SessionAt, back: SessionAt): CallSpan {
  if (!isBefore(from, back)) return refused('The child is back before it is away: look at the days again.');
  if (!isSchoolDay(calendar, back.date)) {
    return refused(`The school has no session on ${shortDate(back.date)}; choose the first school day back.`);
  }
  const own = sessionsBetween(calendar, from, back.date).filter((one) => isBefore(one, back));
  return own.length > mostSessionsAway ? refused(tooLong) : { kind: 'span', sessions: own, back };
}

function spanOf(own: readonly SessionAt[], last: SessionAt, calendar: SchoolCalendar): CallSpan {
  if (last.session === 'AM') return { kind: 'span', sessions: own, back: { date: last.date, session: 'PM' } };
  const next = addSchoolDays(calendar, last.date, 1);
  return { kind: 'span', sessions: own, ...(next === undefined ? {} : { back: { date: next, session: 'AM' } }) };
}

function sessionsBetween(calendar: SchoolCalendar, from: SessionAt, to: PlainDate): readonly SessionAt[] {
  return schoolDays(calendar, from.date, to)
    .flatMap((date) => sessions.map((session) => ({ date, session })))
    .filter((one) => !isBefore(one, from));
}

export type PlanRun = { readonly from: PlainDate; readonly to: PlainDate; readonly session?: Session };

/** Sessions as plans: whole school days that follow each other in one, a half day in one of its own. */
export function planRuns(calendar: SchoolCalendar, own: readonly SessionAt[]): readonly PlanRun[] {
  const runs: PlanRun[] = [];
  for (const [date, ofDay] of Map.groupBy(own, (one) => one.date)) {
    const [only, other] = ofDay;
    if (only === undefined) continue;
    const last = runs.at(-1);
    if (other === undefined) runs.push({ from: date, to: date, session: only.session });
    else if (last !== undefined && last.session === undefined && follows(calendar, last.to, date)) {
      runs[runs.length - 1] = { from: last.from, to: date };
    } else runs.push({ from: date, to: date });
  }
  return runs;
}

function follows(calendar: SchoolCalendar, day: PlainDate, next: PlainDate): boolean {
  return schoolDays(calendar, addDays(day, 1), next).length === 1;
}

function refused(sentence: string): CallSpan {
  return { kind: 'refused', sentence };
}
