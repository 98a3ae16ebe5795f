import type { Session } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { lastBundle } from '../../store/exchange/bundles.ts';
import { type Desk, read } from '../desk.ts';
import { missingBetween, type RegisterRow } from '../registers/register-day.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar, theSchool } from './school.ts';

export type Freshness = {
  today: PlainDate;
  now: Instant;
  completeTo?: { date: PlainDate; session: Session };
  missingRegisters: number;
  lastSent?: { stream: string; at: Instant };
};

/** School days looked back over for a missing register: two weeks, as long as a mark may stay unexplained twice over. */
const daysBack = 10;

/** How complete the marks are. Stands wherever figures stand. */
export async function freshness(desk: Desk): Promise<Freshness> {
  const { clock } = desk.ports;
  const today = clock.today();
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const days = schoolDays(await theCalendar(db), addDays(today, -60), today).slice(-daysBack);
    const missing = await missingBetween(db, { school, clock, days });
    const due = days
      .flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ date, session })))
      .filter((at) => phaseOf(school, clock, at) === 'closed');
    const complete = lastComplete(due, missing);
    const sent = await lastBundle(db);
    return {
      today,
      now: clock.now(),
      ...(complete ? { completeTo: complete } : {}),
      missingRegisters: missing.length,
      ...(sent ? { lastSent: sent } : {}),
    };
  });
}

type SessionAt = { date: PlainDate; session: Session };

/** The session before the first one with a missing register; the last that was due where none is missing. */
export function lastComplete(
  due: readonly SessionAt[],
  missing: readonly Pick<RegisterRow, 'date' | 'session'>[],
): SessionAt | undefined {
  const first = due.findIndex((at) => missing.some((row) => row.date === at.date && row.session === at.session));
  return first === -1 ? due.at(-1) : due[first - 1];
}
