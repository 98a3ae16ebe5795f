import type { RowState } from '#shared/domain/messages/message-states.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, nextId, replaceVersion } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

/** One message of a list, as it was written into the file. */
export type MessageRow = {
  readonly list: number;
  readonly pupil: PupilId;
  readonly contact: ContactId;
  readonly contactName: string;
  readonly reach: string;
  /** Undefined where the whole day is meant. */
  readonly session: Session | undefined;
  readonly message: string;
  readonly state: RowState;
  readonly notDeliveredBecause: string | undefined;
};

export type StoredMessageRow = MessageRow & { readonly id: number };

export async function messageRowsOf(db: ReadDb, list: number): Promise<readonly StoredMessageRow[]> {
  const rows = await db
    .selectFrom('message_row')
    .selectAll()
    .where('to_command', 'is', null)
    .where('list', '=', list)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    list: row.list,
    pupil: row.pupil as PupilId,
    contact: row.contact as ContactId,
    contactName: row.contact_name,
    reach: row.reach,
    session: row.session === null ? undefined : sessionOf(row.session),
    message: row.message,
    state: row.row_state as RowState,
    notDeliveredBecause: row.not_delivered_because ?? undefined,
  }));
}

/** How many messages each list has, and how many of them were not delivered. */
export async function messageCounts(
  db: ReadDb,
  lists: readonly number[],
): Promise<ReadonlyMap<number, { readonly messages: number; readonly notDelivered: number }>> {
  if (lists.length === 0) return new Map();
  const rows = await db
    .selectFrom('message_row')
    .select(['list', 'row_state'])
    .where('to_command', 'is', null)
    .where('list', 'in', lists)
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.list)].map(([list, own]) => [
      list,
      { messages: own.length, notDelivered: own.filter((row) => row.row_state === 'notDelivered').length },
    ]),
  );
}

export type UnderWay = { readonly pupil: PupilId; readonly contact: ContactId; readonly at: Instant };

/** Whose message about that day went out or may still go out, with when its list was prepared. */
export async function messagesUnderWay(db: ReadDb, date: PlainDate): Promise<readonly UnderWay[]> {
  const rows = await db
    .selectFrom('message_row as r')
    .innerJoin('message_list as l', (join) => join.onRef('l.id', '=', 'r.list').on('l.to_command', 'is', null))
    .select(['r.id', 'r.pupil', 'r.contact'])
    .where('r.to_command', 'is', null)
    .where('r.row_state', 'in', ['prepared', 'sent'])
    .where('l.for_date', '=', date)
    .execute();
  if (rows.length === 0) return [];
  const begun = await db
    .selectFrom('message_row as r')
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .select(({ fn }) => ['r.id', fn.min('c.at').as('at')])
    .where(
      'r.id',
      'in',
      rows.map((row) => row.id),
    )
    .groupBy('r.id')
    .execute();
  const when = new Map(begun.map((row) => [row.id, row.at as Instant]));
  return rows.flatMap((row) => {
    const at = when.get(row.id);
    return at === undefined ? [] : [{ pupil: row.pupil as PupilId, contact: row.contact as ContactId, at }];
  });
}

export async function addMessageRows(write: WriteDb, rows: readonly MessageRow[]): Promise<void> {
  const first = await nextId(write, 'message_row');
  await addVersions(
    write,
    'message_row',
    rows.map((row, index) => ({ id: first + index, ...cellsOf(row) })),
  );
}

export async function putMessageRow(write: WriteDb, { id, ...row }: StoredMessageRow): Promise<void> {
  await replaceVersion(write, 'message_row', { id, ...cellsOf(row) });
}

function cellsOf(row: MessageRow) {
  return {
    list: row.list,
    pupil: row.pupil,
    contact: row.contact,
    contact_name: row.contactName,
    reach: row.reach,
    session: row.session === undefined ? null : sessionNumber(row.session),
    message: row.message,
    row_state: row.state,
    not_delivered_because: row.notDeliveredBecause ?? null,
  };
}
