import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, NoticeId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { codeNumber } from '../registers/code-numbers.ts';
import { sessionNumber, sessionOf } from '../registers/marks.ts';
import { addVersions, nextId } from '../versions.ts';

/** A session a letter rests on, as it stood when the letter was drafted, and the command that had written that mark. */
export type StoredGround = {
  readonly date: PlainDate;
  readonly session: Session;
  readonly code: string;
  readonly markCommand: CommandId;
};

export async function addGrounds(write: WriteDb, notice: NoticeId, grounds: readonly StoredGround[]): Promise<void> {
  const first = await nextId(write, 'notice_ground');
  const rows = grounds.map((ground, index) => ({
    id: first + index,
    notice,
    marked_on: ground.date,
    session: sessionNumber(ground.session),
    code: codeNumber(ground.code),
    mark_command: ground.markCommand,
  }));
  await addVersions(write, 'notice_ground', rows);
}

/** Grounds of each of these letters, in order of time. */
export async function groundsOf(
  db: ReadDb,
  notices: readonly NoticeId[],
): Promise<ReadonlyMap<NoticeId, readonly StoredGround[]>> {
  if (notices.length === 0) return new Map();
  const rows = await db
    .selectFrom('notice_ground')
    .select(['notice', 'marked_on', 'session', 'code', 'mark_command'])
    .where('to_command', 'is', null)
    .where('notice', 'in', notices)
    .orderBy('notice')
    .orderBy('marked_on')
    .orderBy('session')
    .execute();
  const found = new Map<NoticeId, StoredGround[]>();
  for (const row of rows) {
    const notice = row.notice as NoticeId;
    const grounds = found.get(notice) ?? [];
    grounds.push({
      date: row.marked_on as PlainDate,
      session: sessionOf(row.session),
      code: symbolOf(row.code),
      markCommand: row.mark_command as CommandId,
    });
    found.set(notice, grounds);
  }
  return found;
}
