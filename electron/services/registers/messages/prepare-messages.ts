import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import { addMessageList } from '../../../store/registers/message-lists.ts';
import { addMessageRows, type MessageRow, messageRowsOf } from '../../../store/registers/message-rows.ts';
import { command, type Desk } from '../../desk.ts';
import { approvedText, assertPast, type JudgedMessage, judgeMessages } from './judge-messages.ts';
import { messageFile } from './message-file.ts';

export type ChosenMessage = { readonly pupil: PupilId; readonly contact: ContactId; readonly again: boolean };

export type PreparedMessages = {
  readonly text: number;
  readonly seen: CommandId;
  readonly date: PlainDate;
  readonly means: MessageMeans;
  readonly rows: readonly ChosenMessage[];
};

/**
 * Writes the list and gives its file; nothing is sent and no contact attempt recorded. Each row is judged once more inside the
 * transaction. Throws NOT_FOUND, MESSAGE_CHANGED or MESSAGE_REFUSED with every row that may not go.
 */
export async function prepareMessages(
  desk: Desk,
  asked: PreparedMessages,
): Promise<{ id: number; file: ReturnType<typeof messageFile> }> {
  const { date, means } = asked;
  const today = desk.ports.clock.today();
  assertPast(date, today);
  const { id, rows } = await command(desk, { procedure: 'registers.messagePrepare' }, async (write) => {
    const text = await approvedText(write.db, asked.text);
    if (text.command !== asked.seen) throw new AppError('MESSAGE_CHANGED');
    const also = asked.rows.map(({ pupil }) => pupil);
    const judged = await judgeMessages(write.db, { today, date, means, wording: text.wording, also });
    const chosen = chosenRows(asked.rows, judged);
    const list = await addMessageList(write, {
      ...{ text: text.id, textCommand: text.command, date, means },
      ...{ state: 'prepared', notSentBecause: undefined },
    });
    await addMessageRows(
      write,
      chosen.map((row) => ({ ...row, list })),
    );
    return { id: list, rows: await messageRowsOf(write.db, list) };
  });
  return { id, file: messageFile(desk, { id, date, means, rows }) };
}

function chosenRows(asked: readonly ChosenMessage[], judged: readonly JudgedMessage[]): readonly Omit<MessageRow, 'list'>[] {
  const byPupil = new Map(judged.map((one) => [one.pupil.id, one]));
  const details: ErrorDetail[] = [];
  const rows: Omit<MessageRow, 'list'>[] = [];
  for (const chosen of new Map(asked.map((one) => [one.pupil, one])).values()) {
    const found = byPupil.get(chosen.pupil);
    const refusal = refusalOf(chosen, found);
    if (refusal !== undefined) details.push({ message: `${found?.pupil.knownName ?? 'A pupil'}: ${refusal}` });
    else if (found !== undefined) rows.push(...rowOf(found));
  }
  if (details.length > 0) throw new AppError('MESSAGE_REFUSED', { details });
  return rows;
}

function refusalOf({ contact, again }: ChosenMessage, found: JudgedMessage | undefined): string | undefined {
  if (found === undefined) return 'No longer on the roll.';
  if (found.choice.kind !== 'possible') return found.choice.because;
  if (found.choice.contact !== contact) return 'The contact to whom it may go has changed. Look at the list again.';
  if (found.already === undefined || again) return undefined;
  return `In another list of this day already, prepared at ${schoolTime(found.already).time}.`;
}

function rowOf({ pupil, choice, part, message }: JudgedMessage): readonly Omit<MessageRow, 'list'>[] {
  if (choice.kind !== 'possible' || part === undefined || message === undefined) return [];
  return [
    {
      ...{ pupil: pupil.id, contact: choice.contact, contactName: choice.name, reach: choice.reach },
      ...{ session: part === 'day' ? undefined : part, message, state: 'prepared', notDeliveredBecause: undefined },
    },
  ];
}
