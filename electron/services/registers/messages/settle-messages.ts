// A person says what became of a prepared list. Only what was sent is a contact attempt: once a pupil and contact.
import { AppError } from '#shared/contract/errors.ts';
import type { RowState } from '#shared/domain/messages/message-states.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import type { WriteDb } from '../../../store/handles.ts';
import { addContactAttempt } from '../../../store/registers/contact-attempts.ts';
import { messageListsOf, putMessageList, type StoredMessageList } from '../../../store/registers/message-lists.ts';
import { messageRowsOf, putMessageRow, type StoredMessageRow } from '../../../store/registers/message-rows.ts';
import { command, type Desk } from '../../desk.ts';

type Seen = { readonly id: number; readonly seen: CommandId };
type Failed = { readonly row: number; readonly reason: string };

/** Throws NOT_FOUND for a list or row that is not there, and MESSAGE_CHANGED where something was said already. */
export async function messagesSent(
  desk: Desk,
  { failed, ...asked }: Seen & { readonly failed: readonly Failed[] },
): Promise<{ attempts: number }> {
  return command(desk, { procedure: 'registers.messagesSent' }, async (write) => {
    const list = await preparedList(write, asked);
    const rows = await messageRowsOf(write.db, list.id);
    const reasons = new Map(failed.map(({ row, reason }) => [row, reason]));
    if ([...reasons.keys()].some((id) => !rows.some((row) => row.id === id))) throw new AppError('NOT_FOUND');
    await putMessageList(write, list.id, { ...list, state: 'sent' });
    let attempts = 0;
    for (const row of rows) {
      const reason = reasons.get(row.id);
      const state: RowState = reason === undefined ? 'sent' : 'notDelivered';
      await putMessageRow(write, { ...row, state, notDeliveredBecause: reason });
      if (reason !== undefined) continue;
      await addContactAttempt(write, attemptOf(list, row));
      attempts += 1;
    }
    return { attempts };
  });
}

/** Throws NOT_FOUND or MESSAGE_CHANGED. */
export async function messagesNotSent(desk: Desk, { reason, ...asked }: Seen & { readonly reason: string }): Promise<void> {
  await command(desk, { procedure: 'registers.messagesNotSent', reason }, async (write) => {
    const list = await preparedList(write, asked);
    await putMessageList(write, list.id, { ...list, state: 'notSent', notSentBecause: reason });
    for (const row of await messageRowsOf(write.db, list.id)) await putMessageRow(write, { ...row, state: 'notSent' });
  });
}

/** A message left is a try; it confirms no contact, so the child stays to be seen. */
function attemptOf({ date, means, title }: StoredMessageList, { pupil, contact, session }: StoredMessageRow) {
  return {
    ...{ pupil, date, session, contact, means },
    ...{ outcome: 'left message' as const, said: `Message list: ${title}`, seenChild: false },
  };
}

async function preparedList(write: WriteDb, { id, seen }: Seen): Promise<StoredMessageList> {
  const [list] = await messageListsOf(write.db, { id });
  if (list === undefined) throw new AppError('NOT_FOUND');
  if (list.state !== 'prepared') {
    const { date, time } = schoolTime(list.settled.at);
    const said = list.state === 'sent' ? 'sent' : 'not sent';
    throw new AppError('MESSAGE_CHANGED', {
      place: date,
      message: `This list was said to be ${said} at ${time} by ${list.settled.by ?? 'somebody'}. Nothing was written a second time.`,
    });
  }
  if (list.command !== seen) throw new AppError('MESSAGE_CHANGED');
  return list;
}
