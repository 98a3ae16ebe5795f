import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, nextId } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type MisToDo = { readonly pupil: PupilId; readonly date: PlainDate; readonly session: Session };

/** Where the MIS is the register of record: sessions written here that it does not hold yet, oldest first. */
export async function misToDoOf(db: ReadDb): Promise<readonly (MisToDo & { at: Instant; by: string | undefined })[]> {
  const rows = await db
    .selectFrom('mis_to_do as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['t.pupil', 't.marked_on', 't.session', 'c.at', 'a.name'])
    .where('t.to_command', 'is', null)
    .orderBy('t.marked_on')
    .orderBy('t.session')
    .orderBy('t.pupil')
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    at: row.at as Instant,
    by: row.name ?? undefined,
  }));
}

/** Lists these sessions, each once. */
export async function addMisToDo(write: WriteDb, sessions: readonly MisToDo[]): Promise<void> {
  const keyOf = (row: { pupil: number; marked_on: string; session: number }): string =>
    `${row.pupil} ${row.marked_on} ${row.session}`;
  const held = await write.db
    .selectFrom('mis_to_do')
    .select(['pupil', 'marked_on', 'session'])
    .where('to_command', 'is', null)
    .execute();
  const known = new Set(held.map(keyOf));
  const first = await nextId(write, 'mis_to_do');
  const fresh = sessions
    .map(({ pupil, date, session }) => ({ pupil, marked_on: date, session: sessionNumber(session) }))
    .filter((row) => !known.has(keyOf(row)));
  await addVersions(
    write,
    'mis_to_do',
    fresh.map((row, index) => ({ id: first + index, ...row })),
  );
}
