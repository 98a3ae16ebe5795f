import { type Session, sessions } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { theCalendar } from '../../school/school.ts';
import { closedBecause, phaseOf } from '../register-place.ts';

/** Today's session that began last; before the morning, and on a day without sessions, there is none. */
export async function sessionNow(
  db: ReadDb,
  { school, clock }: { school: School; clock: Clock },
): Promise<{ date: PlainDate; session?: Session; closedBecause?: string }> {
  const date = clock.today();
  const because = closedBecause(await theCalendar(db), date);
  if (because !== undefined) return { date, closedBecause: because };
  const session = [...sessions].reverse().find((one) => phaseOf(school, clock, { date, session: one }) !== 'notDue');
  return session === undefined ? { date } : { date, session };
}

/** Why nobody can be signed in at the gate now, in words; undefined where somebody can. */
export function gateShut(school: School, session: Session | undefined, minuteOfDay: number): string | undefined {
  if (session === undefined) return `School begins at ${timeInWords(school.times.AM.opens)}; until then nobody is late.`;
  if (minuteOfDay < school.times[session].ends) return undefined;
  return session === 'AM'
    ? `The morning has ended. Sign the pupil in from ${timeInWords(school.times.PM.opens)}, when the afternoon’s register opens.`
    : 'The school day is over.';
}

/** `08:05`. */
export function timeInWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
