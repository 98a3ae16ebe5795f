import type { CalendarPeriod, PeriodKind } from '#shared/domain/school/calendar-period.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, endVersion, nextId } from '../versions.ts';

type StoredPeriod = CalendarPeriod & { readonly id: number };

export async function calendarPeriodsOf(db: ReadDb): Promise<readonly CalendarPeriod[]> {
  return (await storedPeriods(db)).map(({ id: _, ...period }) => period);
}

/** The periods that hold one day: enough to say that a session is held on it, not why none is. */
export async function periodsHolding(db: ReadDb, date: PlainDate): Promise<readonly CalendarPeriod[]> {
  return (await storedPeriods(db, date)).map(({ id: _, ...period }) => period);
}

async function storedPeriods(db: ReadDb, holding?: PlainDate): Promise<readonly StoredPeriod[]> {
  let query = db.selectFrom('calendar_period').select(['id', 'from_on', 'to_on', 'kind', 'name']).where('to_command', 'is', null);
  if (holding !== undefined) query = query.where('from_on', '<=', holding).where('to_on', '>=', holding);
  const rows = await query.orderBy('from_on').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    kind: row.kind as PeriodKind,
    name: row.name,
  }));
}

const keyOf = (period: CalendarPeriod): string => JSON.stringify([period.from, period.to, period.kind, period.name]);

/** Makes the calendar exactly these periods; what stays the same is not touched. True where anything changed. */
export async function putCalendar(write: WriteDb, periods: readonly CalendarPeriod[]): Promise<boolean> {
  const wanted = new Map(periods.map((period) => [keyOf(period), period]));
  let changed = false;
  for (const held of await storedPeriods(write.db)) {
    if (wanted.delete(keyOf({ from: held.from, to: held.to, kind: held.kind, name: held.name }))) continue;
    await endVersion(write, 'calendar_period', held.id);
    changed = true;
  }
  if (wanted.size === 0) return changed;
  const first = await nextId(write, 'calendar_period');
  await addVersions(
    write,
    'calendar_period',
    [...wanted.values()].map((period, index) => ({
      id: first + index,
      from_on: period.from,
      to_on: period.to,
      kind: period.kind,
      name: period.name,
    })),
  );
  return true;
}
