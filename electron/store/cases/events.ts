import type { EventKind } from '#shared/domain/cases/event-kinds.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { CaseEventTable } from '../schema-cases.ts';
import { addVersion, addVersions, endVersion, nextId, replaceVersion } from '../versions.ts';

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

type Ended = { readonly because: string; readonly by: string | undefined; readonly at: Instant };

/** One version of an event: who wrote it and, where it no longer stands, who ended it and why. */
export type EventVersion = CaseEvent & {
  readonly id: number;
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly ended: Ended | undefined;
};

/** An event as it stands, or stood when it was taken back, with what was corrected, the newest first. */
export type StoredEvent = EventVersion & {
  readonly pupils: readonly PupilId[];
  readonly earlier: readonly (EventVersion & { readonly ended: Ended })[];
};

/** Events about these pupils, or the one that is named; those taken back among them. */
export async function eventsOf(
  db: ReadDb,
  of: { readonly id: number } | { readonly pupils: readonly PupilId[] },
): Promise<readonly StoredEvent[]> {
  const ids = 'id' in of ? [of.id] : await idsFor(db, of.pupils);
  if (ids.length === 0) return [];
  const pupils = await pupilsOf(db, ids);
  const versions = Map.groupBy(await versionsOf(db, ids), ({ id }) => id);
  return [...versions.values()].flatMap((own) => {
    const last = own.at(-1);
    if (last === undefined) return [];
    const earlier = own
      .slice(0, -1)
      .flatMap((one) => (one.ended === undefined ? [] : [{ ...one, ended: one.ended }]))
      .reverse();
    return [{ ...last, pupils: pupils.get(last.id) ?? [], earlier }];
  });
}

async function versionsOf(db: ReadDb, ids: readonly number[]): Promise<readonly EventVersion[]> {
  const rows = await db
    .selectFrom('case_event as e')
    .innerJoin('command as c', 'c.id', 'e.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('command as z', 'z.id', 'e.to_command')
    .leftJoin('account as w', (join) => join.onRef('w.id', '=', 'z.account').on('w.to_command', 'is', null))
    .selectAll('e')
    .select(['c.at', 'a.name', 'z.at as ended_at', 'z.reason as ended_because', 'w.name as ender'])
    .where('e.id', 'in', ids)
    .orderBy('e.from_command')
    .execute();
  return rows.map((row) => ({
    ...eventOf(row),
    id: row.id,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    ended:
      row.ended_at === null
        ? undefined
        : { because: row.ended_because ?? '', by: row.ender ?? undefined, at: row.ended_at as Instant },
  }));
}

async function idsFor(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly number[]> {
  if (pupils.length === 0) return [];
  const rows = await db.selectFrom('case_event_pupil').select('event').distinct().where('pupil', 'in', pupils).execute();
  return rows.map(({ event }) => event);
}

async function pupilsOf(db: ReadDb, ids: readonly number[]): Promise<ReadonlyMap<number, readonly PupilId[]>> {
  const rows = await db
    .selectFrom('case_event_pupil')
    .select(['event', 'pupil'])
    .where('event', 'in', ids)
    .orderBy('id')
    .execute();
  const pupils = new Map<number, PupilId[]>();
  for (const { event, pupil } of rows) pupils.set(event, [...(pupils.get(event) ?? []), pupil as PupilId]);
  return pupils;
}

function eventOf(row: Omit<CaseEventTable, 'id' | 'from_command' | 'to_command'>): CaseEvent {
  return {
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
  const first = await nextId(write, 'case_event_pupil');
  await addVersions(
    write,
    'case_event_pupil',
    pupils.map((pupil, index) => ({ id: first + index, event: id, pupil })),
  );
  return id;
}

export async function replaceEvent(write: WriteDb, id: number, event: CaseEvent): Promise<void> {
  await replaceVersion(write, 'case_event', cells(id, event));
}

/** Takes an event back; it stays readable, with the reason. False where there is none. */
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
