import type { Session } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { lastBundle } from '../../store/exchange/bundles.ts';
import { type Desk, read } from '../desk.ts';
import { registerTally, type SessionAt } from '../registers/register-tally.ts';
import { theCalendar, theSchool } from './school.ts';

export type Freshness = {
  today: PlainDate;
  now: Instant;
  completeTo?: { date: PlainDate; session: Session };
  missingRegisters: number;
  missingOn?: PlainDate;
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
    const [from = today] = schoolDays(await theCalendar(db), addDays(today, -60), today).slice(-daysBack);
    const tally = await registerTally(db, { school, clock, from, to: today });
    const complete = tally.expected === 0 ? undefined : lastComplete(tally.due, tally.missing);
    const missingOn = tally.missing.at(-1)?.date;
    const sent = await lastBundle(db);
    return {
      today,
      now: clock.now(),
      ...(complete ? { completeTo: complete } : {}),
      missingRegisters: tally.expected - tally.received,
      ...(missingOn === undefined ? {} : { missingOn }),
      ...(sent ? { lastSent: sent } : {}),
    };
  });
}

/** The session before the first one with a missing register; the last that was due where none is missing. */
export function lastComplete(due: readonly SessionAt[], missing: readonly SessionAt[]): SessionAt | undefined {
  const first = due.findIndex((at) => missing.some((row) => row.date === at.date && row.session === at.session));
  return first === -1 ? due.at(-1) : due[first - 1];
}
