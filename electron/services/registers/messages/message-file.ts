import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { safeCsv } from '#shared/lib/safe-csv.ts';
import type { StoredMessageRow } from '../../../store/registers/message-rows.ts';
import type { Desk } from '../../desk.ts';

type FileFacts = {
  readonly id: number;
  readonly date: PlainDate;
  readonly means: MessageMeans;
  readonly rows: readonly StoredMessageRow[];
};

const reachHeading: Readonly<Record<MessageMeans, string>> = { text: 'Number', email: 'Email' };

/** By what a message is found again in the service's report; a letter first, or a spreadsheet makes a date of it. */
export function messageReference({ list, id }: Pick<StoredMessageRow, 'list' | 'id'>): string {
  return `M${list}-${id}`;
}

/**
 * The file for the school's text or e-mail service: where it goes, to whom, the message, our reference, and nothing else.
 * With a byte-order mark, as every CSV here: names keep their letters, and a service reads its heading without it.
 */
export function messageFile(desk: Desk, { id, date, means, rows }: FileFacts): ReturnType<Desk['tickets']['offer']> {
  const lines = rows.map((row) => [row.reach, row.contactName, row.message, messageReference(row)]);
  const bytes = new TextEncoder().encode(safeCsv([[reachHeading[means], 'Name', 'Message', 'Reference'], ...lines]));
  return desk.tickets.offer({
    fileName: `messages-${date}-${means === 'text' ? 'text' : 'e-mail'}-${id}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: bytes.byteLength,
    open: async () => bytes,
  });
}
