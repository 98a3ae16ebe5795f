import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { ListState } from '#shared/domain/messages/message-states.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type MessageList = {
  readonly text: number;
  /** The version of the text that was approved and used. */
  readonly textCommand: CommandId;
  readonly date: PlainDate;
  readonly means: MessageMeans;
  readonly state: ListState;
  readonly notSentBecause: string | undefined;
};

type Written = { readonly at: Instant; readonly by: string | undefined };

export type StoredMessageList = MessageList & {
  readonly id: number;
  readonly command: CommandId;
  readonly title: string;
  readonly wording: string;
  readonly prepared: Written;
  /** By whom the state it has now was said; of a prepared list as `prepared`. */
  readonly settled: Written;
};

/** The lists about a day from `since` on and every one still only prepared, or one; the newest first. */
export async function messageListsOf(
  db: ReadDb,
  of: { readonly since: PlainDate } | { readonly id: number },
): Promise<readonly StoredMessageList[]> {
  const versions = await db
    .selectFrom('message_list as l')
    .innerJoin('message_text as t', (join) =>
      join.onRef('t.id', '=', 'l.message_text').onRef('t.from_command', '=', 'l.text_command'),
    )
    .innerJoin('command as c', 'c.id', 'l.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('l')
    .select(['t.title', 't.wording', 'c.at', 'a.name as by_name'])
    .where((where) =>
      'id' in of
        ? where('l.id', '=', of.id)
        : where.or([
            where('l.for_date', '>=', of.since),
            where.and([where('l.list_state', '=', 'prepared'), where('l.to_command', 'is', null)]),
          ]),
    )
    .orderBy('l.id', 'desc')
    .orderBy('l.from_command')
    .execute();
  return [...Map.groupBy(versions, (row) => row.id).values()].flatMap((own) => {
    const [first, now] = [own[0], own.at(-1)];
    if (first === undefined || now === undefined) return [];
    return [
      {
        id: now.id,
        command: now.from_command as CommandId,
        text: now.message_text,
        textCommand: now.text_command as CommandId,
        date: now.for_date as PlainDate,
        means: now.sent_as as MessageMeans,
        state: now.list_state as ListState,
        notSentBecause: now.not_sent_because ?? undefined,
        ...{ title: now.title, wording: now.wording },
        prepared: { at: first.at as Instant, by: first.by_name ?? undefined },
        settled: { at: now.at as Instant, by: now.by_name ?? undefined },
      },
    ];
  });
}

export async function addMessageList(write: WriteDb, list: MessageList): Promise<number> {
  const id = await nextId(write, 'message_list');
  await addVersion(write, 'message_list', { id, ...cellsOf(list) });
  return id;
}

export async function putMessageList(write: WriteDb, id: number, list: MessageList): Promise<void> {
  await replaceVersion(write, 'message_list', { id, ...cellsOf(list) });
}

function cellsOf(list: MessageList) {
  return {
    message_text: list.text,
    text_command: list.textCommand,
    for_date: list.date,
    sent_as: list.means,
    list_state: list.state,
    not_sent_because: list.notSentBecause ?? null,
  };
}
