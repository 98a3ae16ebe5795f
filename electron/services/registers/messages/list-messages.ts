import { AppError } from '#shared/contract/errors.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { ListState, RowState } from '#shared/domain/messages/message-states.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { withheldReaches } from '../../../store/people/withheld-reaches.ts';
import { messageListsOf, type StoredMessageList } from '../../../store/registers/message-lists.ts';
import { messageCounts, messageRowsOf, type StoredMessageRow } from '../../../store/registers/message-rows.ts';
import { messageTextOf } from '../../../store/registers/message-texts.ts';
import { type Desk, read } from '../../desk.ts';
import { pupilRows } from '../../people/pupil-rows.ts';
import { type JudgedMessage, judgeMessages } from './judge-messages.ts';
import { messageFile, messageReference } from './message-file.ts';

export type MessageListRow = {
  id: number;
  command: CommandId;
  title: string;
  wording: string;
  date: PlainDate;
  means: MessageMeans;
  state: ListState;
  preparedAt: Instant;
  preparedBy: string;
  forgotten: boolean;
  messages: number;
  notDelivered: number;
  settledAt?: Instant;
  settledBy?: string;
  reason?: string;
};

export type SentMessage = {
  row: number;
  pupil: PupilId;
  knownName: string;
  className: string;
  contact: string;
  reach: string;
  message: string;
  reference: string;
  state: RowState;
  reason?: string;
};

/** Days of which settled lists are shown. */
const shownDays = 60;

/** What nobody has said to be sent stands first: the one forgotten longest, then today's; below, the latest. */
export async function listMessages(desk: Desk): Promise<MessageListRow[]> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const lists = await shownLists(db, await messageListsOf(db, { since: addDays(today, -shownDays) }), today);
    const open = lists.filter(({ state }) => state === 'prepared').sort((left, right) => left.id - right.id);
    return [...open, ...lists.filter(({ state }) => state !== 'prepared')];
  });
}

/** One list with its messages. Throws NOT_FOUND. */
export async function showMessages(desk: Desk, { id }: { id: number }): Promise<{ list: MessageListRow; rows: SentMessage[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const [list] = await shownLists(db, await messageListsOf(db, { id }), today);
    if (list === undefined) throw new AppError('NOT_FOUND');
    const rows = await messageRowsOf(db, id);
    const pupils = await pupilRows(db, list.date, [...new Set(rows.map(({ pupil }) => pupil))]);
    const names = new Map(pupils.map(({ row }) => [row.id, row]));
    const withheld = await withheldReaches(db);
    return {
      list,
      rows: rows.map((row) => ({
        ...sentMessage(row, names.get(row.pupil)),
        ...(withheld.has(row.reach) ? { reach: 'withheld since' } : {}),
      })),
    };
  });
}

/**
 * The file once more. Whatever has changed since, a number withheld, letters held, a pupil explained, stops the whole file: a
 * list that was half a list is prepared anew. Throws NOT_FOUND or MESSAGE_REFUSED.
 */
export async function messageFileAgain(desk: Desk, { id }: { id: number }): Promise<ReturnType<typeof messageFile>> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const [list] = await messageListsOf(db, { id });
    if (list === undefined) throw new AppError('NOT_FOUND');
    if (list.state !== 'prepared') {
      throw new AppError('MESSAGE_REFUSED', { message: 'What became of this list has been said. Its file is not given again.' });
    }
    if ((await messageTextOf(db, list.text))?.state === 'retired') {
      throw new AppError('MESSAGE_REFUSED', { message: 'Its text is retired. Say that the list was not sent.' });
    }
    const rows = await messageRowsOf(db, id);
    const also = rows.map(({ pupil }) => pupil);
    const judged = await judgeMessages(db, { today, date: list.date, means: list.means, wording: list.wording, also });
    const byPupil = new Map(judged.map((one) => [one.pupil.id, one]));
    const details = rows.flatMap((row) => {
      const found = byPupil.get(row.pupil);
      const because = againstSending(row, found);
      return because === undefined ? [] : [{ message: `${found?.pupil.knownName ?? 'A pupil'}: ${because}` }];
    });
    if (details.length > 0) {
      const message = 'Not every message of this list may go any more. Say that it was not sent, and prepare it anew.';
      throw new AppError('MESSAGE_REFUSED', { message, details });
    }
    return messageFile(desk, { ...list, rows });
  });
}

function againstSending(row: StoredMessageRow, found: JudgedMessage | undefined): string | undefined {
  if (found === undefined) return 'The contact has changed.';
  const { choice, part } = found;
  if (choice.kind !== 'possible') return choice.because;
  if (choice.contact !== row.contact || choice.reach !== row.reach) return 'The contact has changed.';
  const said = row.session ?? 'day';
  return part === 'day' || part === said ? undefined : 'A session that the message speaks of is explained since.';
}

async function shownLists(db: ReadDb, lists: readonly StoredMessageList[], today: PlainDate): Promise<MessageListRow[]> {
  const counts = await messageCounts(
    db,
    lists.map(({ id }) => id),
  );
  return lists.map(({ id, command, title, wording, date, means, state, prepared, settled, notSentBecause }) => ({
    ...{ id, command, title, wording, date, means, state },
    ...{ preparedAt: prepared.at, preparedBy: prepared.by ?? 'the program' },
    forgotten: state === 'prepared' && schoolTime(prepared.at).date < today,
    messages: counts.get(id)?.messages ?? 0,
    notDelivered: counts.get(id)?.notDelivered ?? 0,
    ...(state === 'prepared' ? {} : { settledAt: settled.at, settledBy: settled.by ?? 'the program' }),
    ...(notSentBecause === undefined ? {} : { reason: notSentBecause }),
  }));
}

function sentMessage(row: StoredMessageRow, pupil: { knownName: string; className: string } | undefined): SentMessage {
  return {
    ...{ row: row.id, pupil: row.pupil },
    ...{ knownName: pupil?.knownName ?? 'A pupil no longer kept', className: pupil?.className ?? '' },
    ...{ contact: row.contactName, reach: row.reach, message: row.message, reference: messageReference(row), state: row.state },
    ...(row.notDeliveredBecause === undefined ? {} : { reason: row.notDeliveredBecause }),
  };
}
