import type { TextState } from '#shared/domain/messages/message-text.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type MessageText = { readonly title: string; readonly wording: string; readonly state: TextState };

export type MessageTextVersion = MessageText & {
  readonly id: number;
  readonly command: CommandId;
  readonly current: boolean;
  readonly at: Instant;
  readonly by: string | undefined;
};

/** Every version of every text, or of one, the newest first. */
export async function messageTextVersions(db: ReadDb, id?: number): Promise<readonly MessageTextVersion[]> {
  let query = db
    .selectFrom('message_text as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name as by_name'])
    .orderBy('t.id')
    .orderBy('t.from_command', 'desc');
  if (id !== undefined) query = query.where('t.id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    current: row.to_command === null,
    title: row.title,
    wording: row.wording,
    state: row.text_state as TextState,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
  }));
}

/** The text as it stands now. */
export async function messageTextOf(db: ReadDb, id: number): Promise<MessageTextVersion | undefined> {
  return (await messageTextVersions(db, id)).find(({ current }) => current);
}

export async function addMessageText(write: WriteDb, text: MessageText): Promise<void> {
  await addVersion(write, 'message_text', { id: await nextId(write, 'message_text'), ...cellsOf(text) });
}

/** Puts a new version in place of the current one, which stays readable. */
export async function putMessageText(write: WriteDb, id: number, text: MessageText): Promise<void> {
  await replaceVersion(write, 'message_text', { id, ...cellsOf(text) });
}

function cellsOf({ title, wording, state }: MessageText) {
  return { title, wording, text_state: state };
}
