import type { Session } from '#shared/domain/registers/session.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type RegisterKey = { readonly classId: ClassId; readonly date: PlainDate; readonly session: Session };
export type TakenRegister = RegisterKey & { readonly at: Instant; readonly by: string | undefined };

/** Registers said to be taken between two days, with who said so and when. */
export async function takenRegisters(db: ReadDb, between: { from: PlainDate; to: PlainDate }): Promise<readonly TakenRegister[]> {
  const rows = await db
    .selectFrom('register_taken as r')
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['r.class_id', 'r.held_on', 'r.session', 'c.at', 'a.name'])
    .where('r.to_command', 'is', null)
    .where('r.held_on', '>=', between.from)
    .where('r.held_on', '<=', between.to)
    .execute();
  return rows.map((row) => ({
    classId: row.class_id as ClassId,
    date: row.held_on as PlainDate,
    session: sessionOf(row.session),
    at: row.at as Instant,
    by: row.name ?? undefined,
  }));
}

export async function addTakenRegister(write: WriteDb, register: RegisterKey): Promise<void> {
  const id = await nextId(write, 'register_taken');
  await addVersion(write, 'register_taken', {
    id,
    class_id: register.classId,
    held_on: register.date,
    session: sessionNumber(register.session),
  });
}

/** The day on which the newest register was taken. */
export async function lastTakenDay(db: ReadDb): Promise<PlainDate | undefined> {
  const row = await db
    .selectFrom('register_taken')
    .select(({ fn }) => fn.max('held_on').as('last'))
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return (row?.last ?? undefined) as PlainDate | undefined;
}
