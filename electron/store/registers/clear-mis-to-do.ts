import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, endVersion, nextId } from '../versions.ts';

export type OpenToDo = { readonly id: number; readonly pupil: PupilId; readonly date: PlainDate; readonly session: number };

/** What is still to be entered in the MIS; session 0 is the morning. */
export async function openToDos(db: ReadDb): Promise<readonly OpenToDo[]> {
  const rows = await db
    .selectFrom('mis_to_do')
    .select(['id', 'pupil', 'marked_on', 'session'])
    .where('to_command', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, pupil: row.pupil as PupilId, date: row.marked_on as PlainDate, session: row.session }));
}

/** Ends those that an imported file now covers, whatever it says of them: the MIS is the register of record. */
export async function clearToDos(write: WriteDb, todos: readonly OpenToDo[]): Promise<void> {
  for (const todo of todos) await endVersion(write, 'mis_to_do', todo.id);
}

/** After an undo: lists again what `command` had cleared, each session once. */
export async function listToDosAgain(write: WriteDb, command: CommandId): Promise<void> {
  const cleared = await write.db
    .selectFrom('mis_to_do')
    .select(['pupil', 'marked_on', 'session'])
    .where('to_command', '=', command)
    .orderBy('id')
    .execute();
  const open = new Set((await openToDos(write.db)).map((todo) => `${todo.pupil} ${todo.date} ${todo.session}`));
  const first = await nextId(write, 'mis_to_do');
  const again = cleared.filter((row) => !open.has(`${row.pupil} ${row.marked_on} ${row.session}`));
  await addVersions(
    write,
    'mis_to_do',
    again.map((row, index) => ({ id: first + index, ...row })),
  );
}
