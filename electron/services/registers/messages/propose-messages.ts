import { messageLength } from '#shared/domain/messages/message-length.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { type Desk, read } from '../../desk.ts';
import { approvedText, assertPast, type JudgedMessage, judgeMessages } from './judge-messages.ts';

export type ProposedMessage = {
  pupil: PupilId;
  knownName: string;
  className: string;
  contact?: { id: ContactId; name: string; reach: string };
  message?: string;
  parts?: number;
  because?: string;
  ring: boolean;
  already?: Instant;
};

/** The list as it could be prepared now; nothing is written. Throws NOT_FOUND or MESSAGE_REFUSED. */
export async function proposeMessages(
  desk: Desk,
  { text: id, date, means }: { text: number; date: PlainDate; means: MessageMeans },
): Promise<{ text: CommandId; rows: ProposedMessage[] }> {
  const today = desk.ports.clock.today();
  assertPast(date, today);
  return read(desk, async (db) => {
    const text = await approvedText(db, id);
    const judged = await judgeMessages(db, { today, date, means, wording: text.wording });
    const rows = judged.map(shown);
    return { text: text.command, rows: rows.sort((left, right) => rank(left) - rank(right)) };
  });
}

function shown({ pupil, choice, message, already }: JudgedMessage): ProposedMessage {
  const who = { pupil: pupil.id, knownName: pupil.knownName, className: pupil.className };
  if (choice.kind !== 'possible' || message === undefined) {
    return { ...who, ring: choice.kind === 'ring', ...(choice.kind === 'possible' ? {} : { because: choice.because }) };
  }
  return {
    ...who,
    ring: false,
    contact: { id: choice.contact, name: choice.name, reach: choice.reach },
    message,
    parts: messageLength(message).parts,
    ...(already === undefined ? {} : { already }),
  };
}

/** Whom a message reaches, whom to ring instead, who needs neither. */
function rank({ contact, ring }: ProposedMessage): number {
  if (contact !== undefined) return 0;
  return ring ? 1 : 2;
}
