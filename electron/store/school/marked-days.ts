import { symbolOf } from '#shared/domain/registers/codes.ts';
import { buildCalendar, dayStatus } from '#shared/domain/school/calendar.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { codeNumber } from '../registers/code-numbers.ts';
import { calendarPeriodsOf } from './calendar.ts';

export type MarkedDay = { readonly date: PlainDate; readonly marks: number };

/**
 * Days whose marks would have no session by these periods, with how many. On a day of unplanned closure Y4 has its place;
 * `#` has it on any closed day. Reads the marks once: for rare questions only.
 */
export async function markedDaysWithout(db: ReadDb, periods: readonly CalendarPeriod[]): Promise<readonly MarkedDay[]> {
  const calendar = buildCalendar(periods);
  const rows = await db
    .selectFrom('mark')
    .select(['marked_on', 'code', ({ fn }) => fn.countAll().as('marks')])
    .groupBy(['marked_on', 'code'])
    .orderBy('marked_on')
    .execute();
  const found = new Map<PlainDate, number>();
  const planned = codeNumber('#');
  for (const row of rows) {
    const date = row.marked_on as PlainDate;
    const status = dayStatus(calendar, date);
    if (status.kind === 'open' || row.code === planned) continue;
    if (status.kind === 'closure' && symbolOf(row.code) === 'Y4') continue;
    found.set(date, (found.get(date) ?? 0) + Number(row.marks));
  }
  return [...found].map(([date, marks]) => ({ date, marks }));
}

/** For the check of the whole school file: marks on days on which, by the calendar, no session was held. */
export async function marksWithoutSession(db: ReadDb): Promise<readonly { what: string; where: string }[]> {
  const days = await markedDaysWithout(db, await calendarPeriodsOf(db));
  return days.map(({ date, marks }) => ({
    what: `${marks} ${marks === 1 ? 'mark stands' : 'marks stand'} on a day without a session`,
    where: date,
  }));
}
