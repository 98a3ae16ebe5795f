import { AppError } from '#shared/contract/errors.ts';
import { registerState } from '#shared/domain/registers/register-times.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { dayStatus, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';

/** Why there is no register on a day, in words; undefined where there is one. */
export function closedBecause(calendar: SchoolCalendar, date: PlainDate): string | undefined {
  const status = dayStatus(calendar, date);
  if (status.kind === 'open') return undefined;
  if (status.kind === 'closure') return `The school was unexpectedly closed: ${status.name}.`;
  if (status.kind === 'outside') return 'The school calendar has no terms for this date yet.';
  const words = {
    weekend: 'weekend',
    'half-term': 'half-term',
    'bank-holiday': 'a bank holiday',
    inset: 'an INSET day',
    holiday: 'a school holiday',
  };
  return `No session: ${status.name ?? words[status.because]}.`;
}

/** Throws `OUTSIDE_CALENDAR` or `DAY_CLOSED`; a day of unplanned closure passes, for it takes Y4 and nothing else. */
export function assertMarkableDay(
  calendar: SchoolCalendar,
  { date, symbol }: { date: PlainDate; symbol?: string | undefined },
): void {
  const status = dayStatus(calendar, date);
  if (status.kind === 'open') return;
  if (status.kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
  if (status.kind === 'closure' && symbol === 'Y4') return;
  const message =
    status.kind === 'closure'
      ? `The school was unexpectedly closed on ${weekdayInWords(date)}; the only code for that day is Y4. Nothing was saved.`
      : undefined;
  throw new AppError('DAY_CLOSED', { place: date, message });
}

export type SessionPhase = 'notDue' | 'open' | 'closed';

/** Where a session stands now: not due yet, open for its register, or closed. Past days are closed, coming ones not due. */
export function phaseOf(school: School, clock: Clock, at: { date: PlainDate; session: Session }): SessionPhase {
  const today = clock.today();
  if (at.date < today) return 'closed';
  if (at.date > today) return 'notDue';
  const state = registerState({ times: school.times[at.session], minuteOfDay: clock.minuteOfDay(), isToday: true });
  return state === 'notYet' ? 'notDue' : state;
}

/**
 * Whether a register that nobody signed counts as taken once it is full: on a day that is over, and at once where the MIS
 * is the register of record. One kept here that was filled in late waits for whoever took it to say so.
 */
export function mayBeBroughtIn(school: School, clock: Clock, date: PlainDate): boolean {
  return date < clock.today() || school.registerOfRecord === 'mis';
}
