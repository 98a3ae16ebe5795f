import { halfTermsOf } from '#shared/domain/registers/half-term-notes/half-terms.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { calendarPeriodsOf } from '../../../store/school/calendar.ts';
import { type Desk, read } from '../../desk.ts';
import { theCalendar } from '../../school/school.ts';

type Listed = { name: string; from: PlainDate; to: PlainDate; underWay: boolean };

/** The half-terms that have begun; the one under way ends today for now. */
export async function listHalfTerms(desk: Desk): Promise<{ today: PlainDate; halfTerms: Listed[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const found = halfTermsOf(await calendarPeriodsOf(db), { calendar: await theCalendar(db), today });
    return {
      today,
      halfTerms: found.map(({ name, from, to }) => ({ name, from, to: today < to ? today : to, underWay: today < to })),
    };
  });
}
