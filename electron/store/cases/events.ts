import type { EventKind } from '#shared/domain/cases/event-kinds.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { CaseEventTable } from '../schema-cases.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

export type CaseEvent = {
  readonly kind: EventKind;
  readonly on: PlainDate;
  /** Minutes since midnight; undefined where nobody noted the time. */
  readonly minute: number | undefined;
  /** A contact of one of the pupils; where it was somebody else, `withWhom` says who. */
  readonly contact: ContactId | undefined;
  readonly withWhom: string | undefined;
  readonly outcome: string | undefined;
  readonly words: string;
  readonly agreed: string | undefined;
  readonly childSeen: boolean;
};

type Written = { readonly command: CommandId; readonly at: Instant; readonly by: string | undefined };

export type StoredEvent = CaseEvent & Written & { readonly id: number; readonly pupils: readonly PupilId[] };

/** A version that no longer stands, and why. */
export type EarlierEvent = CaseEvent & Written & { readonly id: number; readonly because: string; readonly endedAt: Instant };

export type EventsWanted = { readonly id?: number; readonly pupils?: readonly PupilId[]; readonly from?: PlainDate };

/** Events as they stand, the latest first, each with every pupil it is about. */
export async function eventsOf(db: ReadDb, of: EventsWanted): Promise<readonly StoredEvent[]> {
  const ids = of.id === undefined ? await idsFor(db, of.pupils ?? []) : [of.id];
  if (ids.length === 0) return [];
  let query = written(db).selectAll('e').where('e.to_command', 'is', null).where('e.id', 'in', ids);
  if (of.from !== undefined) query = query.where('e.happened_on', '>=', of.from);
  const rows = await query.orderBy('e.happened_on', 'desc').orderBy('e.id', 'desc').execute();
  const pupils = await pupilsOf(db, ids);
  return rows.map((row) => ({ ...eventOf(row), pupils: pupils.get(row.id) ?? [] }));
}

/** Versions that were corrected or taken back, by event. */
export async function earlierEvents(db: ReadDb, ids: readonly number[]): Promise<ReadonlyMap<number, readonly EarlierEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await written(db)
    .innerJoin('command as z', 'z.id', 'e.to_command')
    .selectAll('e')
    .select(['z.reason as because', 'z.at as ended_at'])
    .where('e.id', 'in', ids)
    .orderBy('e.from_command', 'desc')
    .execute();
  const earlier = rows.map((row) => ({ ...eventOf(row), because: row.because ?? '', endedAt: row.ended_at as Instant }));
  return Map.groupBy(earlier, ({ id }) => id);
}

function written(db: ReadDb) {
  return db
    .selectFrom('case_event as e')
    .innerJoin('command as c', 'c.id', 'e.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['c.at', 'a.name']);
}

async function idsFor(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly number[]> {
  if (pupils.length === 0) return [];
  const rows = await db
    .selectFrom('case_event_pupil')
    .select('event')
    .distinct()
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .execute();
  return rows.map(({ event }) => event);
}

async function pupilsOf(db: ReadDb, ids: readonly number[]): Promise<ReadonlyMap<number, readonly PupilId[]>> {
  const rows = await db
    .selectFrom('case_event_pupil')
    .select(['event', 'pupil'])
    .where('to_command', 'is', null)
    .where('event', 'in', ids)
    .orderBy('id')
    .execute();
  const pupils = new Map<number, PupilId[]>();
  for (const { event, pupil } of rows) pupils.set(event, [...(pupils.get(event) ?? []), pupil as PupilId]);
  return pupils;
}

type Row = CaseEventTable & { readonly at: string; readonly name: string | null };

function eventOf(row: Row): CaseEvent & Written & { readonly id: number } {
  return {
    id: row.id,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    kind: row.event_kind as EventKind,
    on: row.happened_on as PlainDate,
    minute: row.happened_minute ?? undefined,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    withWhom: row.with_whom ?? undefined,
    outcome: row.outcome ?? undefined,
    words: row.words,
    agreed: row.agreed ?? undefined,
    childSeen: row.child_seen === 1,
  };
}

export async function addCaseEvent(
  write: WriteDb,
  { pupils, ...event }: CaseEvent & { readonly pupils: readonly PupilId[] },
): Promise<number> {
  const id = await nextId(write, 'case_event');
  await addVersion(write, 'case_event', cells(id, event));
  for (const pupil of pupils) {
    await addVersion(write, 'case_event_pupil', { id: await nextId(write, 'case_event_pupil'), event: id, pupil });
  }
  return id;
}

export async function replaceEvent(write: WriteDb, id: number, event: CaseEvent): Promise<void> {
  await replaceVersion(write, 'case_event', cells(id, event));
}

/** Takes an event back; its version stays readable with the reason. False where there is none. */
export function endEvent(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'case_event', id);
}

function cells(id: number, event: CaseEvent) {
  return {
    id,
    event_kind: event.kind,
    happened_on: event.on,
    happened_minute: event.minute ?? null,
    contact: event.contact ?? null,
    with_whom: event.withWhom ?? null,
    outcome: event.outcome ?? null,
    words: event.words,
    agreed: event.agreed ?? null,
    child_seen: Number(event.childSeen),
  };
}
