import type { CalendarPeriod, PeriodKind } from '#shared/domain/school/calendar-period.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** The calendar as an undo of `command` would leave it: its own periods gone, those that it ended back. */
export async function periodsBefore(db: ReadDb, command: CommandId): Promise<readonly CalendarPeriod[]> {
  const rows = await db
    .selectFrom('calendar_period')
    .select(['from_on', 'to_on', 'kind', 'name'])
    .where((where) =>
      where.or([
        where('to_command', '=', command),
        where.and([where('to_command', 'is', null), where('from_command', '<>', command)]),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    kind: row.kind as PeriodKind,
    name: row.name,
  }));
}

/** The earliest of these days on which any mark stands. Reads the marks once: for rare questions only. */
export async function firstMarkAmong(db: ReadDb, days: readonly PlainDate[]): Promise<PlainDate | undefined> {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const marked = await db
    .selectFrom('mark')
    .select('marked_on')
    .distinct()
    .where('marked_on', '>=', first)
    .where('marked_on', '<=', last)
    .orderBy('marked_on')
    .execute();
  const asked = new Set<string>(days);
  return marked.map((row) => row.marked_on as PlainDate).find((date) => asked.has(date));
}

/** The newest command that touched the calendar. */
export async function calendarRevision(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('calendar_period')
    .select(({ fn }) => [fn.max('from_command').as('written'), fn.max('to_command').as('ended')])
    .executeTakeFirst();
  return Math.max(Number(row?.written ?? 0), Number(row?.ended ?? 0));
}
