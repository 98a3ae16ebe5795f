import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, nextId } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type SessionPlace = { readonly pupil: PupilId; readonly date: PlainDate; readonly session: Session };

/** Names the sessions in which this command's correction put a mark where none stood. */
export async function addLateMarks(write: WriteDb, sessions: readonly SessionPlace[]): Promise<void> {
  if (sessions.length === 0) return;
  const first = await nextId(write, 'late_mark');
  await addVersions(
    write,
    'late_mark',
    sessions.map((one, index) => ({
      id: first + index,
      pupil: one.pupil,
      marked_on: one.date,
      session: sessionNumber(one.session),
    })),
  );
}

/** Sessions of some pupils between two days in which a correction put a mark where none stood, and which did. */
export async function lateMarksOf(
  db: ReadDb,
  { pupils, from, to }: { pupils: readonly PupilId[]; from: PlainDate; to: PlainDate },
): Promise<readonly (SessionPlace & { readonly command: CommandId })[]> {
  if (pupils.length === 0) return [];
  const rows = await db
    .selectFrom('late_mark')
    .select(['pupil', 'marked_on', 'session', 'from_command'])
    .where('to_command', 'is', null)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .where('pupil', 'in', pupils)
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    command: row.from_command as CommandId,
  }));
}
