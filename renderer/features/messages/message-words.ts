import { messageLength } from '#shared/domain/messages/message-length.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { RowState } from '#shared/domain/messages/message-states.ts';
import { fillMessage, messageValues, type TextState } from '#shared/domain/messages/message-text.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDay, formatInstant } from '../../components/format-date.ts';

export type MessageTexts = Outputs['registers']['messageTexts'];
export type MessageTextRow = MessageTexts['texts'][number];
export type ProposedMessage = Outputs['registers']['messageProposal']['rows'][number];
export type MessageListRow = Outputs['registers']['messageLists'][number];
export type SentMessage = Outputs['registers']['messageList']['rows'][number];

export const meansWords: Readonly<Record<MessageMeans, string>> = { text: 'Text message', email: 'E-mail' };
export const textWords: Readonly<Record<TextState, string>> = { draft: 'Draft', approved: 'Approved', retired: 'Retired' };

/** Where a text stands now: the draft that counts is the one that somebody is asked about. */
export const standsWords: Readonly<Record<TextState, string>> = { ...textWords, draft: 'Waits for the head' };

export const rowWords: Readonly<Record<RowState, string>> = {
  prepared: 'Prepared',
  sent: 'Sent',
  notDelivered: 'Not delivered',
  notSent: 'Not sent',
};

/** `17 text messages`, `1 e-mail`. */
export function messagesWord(count: number, means: MessageMeans): string {
  const word = means === 'text' ? 'text message' : 'e-mail';
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What somebody would get: of an invented child, so that no real one stands in an example. */
export function exampleOf(wording: string, { school, today }: Pick<MessageTexts, 'school' | 'today'>): string {
  return fillMessage(wording, messageValues({ knownName: 'Alexandra Fairweather', date: today, part: 'AM', school }));
}

/** `142 characters: 1 part as a text message`; what makes it long is named. */
export function lengthWords(message: string): string {
  const { units, parts, foreign } = messageLength(message);
  const length = `${units} characters: ${parts} ${parts === 1 ? 'part' : 'parts'} as a text message`;
  if (foreign.length === 0) return length;
  return `${length}, because ${foreign.map((sign) => `“${sign}”`).join(', ')} leaves room for 70 characters instead of 160`;
}

/** Where a list stands, in words that do not claim a delivery. */
export function standingWords({ state, forgotten, notDelivered }: MessageListRow): string {
  if (state === 'prepared') return forgotten ? 'Prepared, not said to be sent' : 'Prepared';
  if (state === 'notSent') return 'Not sent';
  return notDelivered === 0 ? 'Sent' : `Sent, ${notDelivered} not delivered`;
}

/** Who did what with a list, and when. */
export function storyWords(list: MessageListRow): string {
  const prepared = `Prepared ${formatInstant(list.preparedAt)} by ${list.preparedBy}.`;
  if (list.settledAt === undefined) return `${prepared} Nobody has said yet whether it was sent.`;
  return `${prepared} ${standingWords(list)}, said ${formatInstant(list.settledAt)} by ${list.settledBy ?? ''}.`;
}

export function listTitle({ date, means, title }: { date: PlainDate; means: MessageMeans; title: string }): string {
  return `${formatDay(date)}, ${meansWords[means].toLowerCase()}: ${title}`;
}
