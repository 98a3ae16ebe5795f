import { AppError } from '#shared/contract/errors.ts';
import { monthInWords } from '#shared/lib/date-words.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import type { WordDocument } from '../../documents/word/word-block.ts';
import { writeWord } from '../../documents/word/write-word.ts';
import type { Desk } from '../desk.ts';

export type FileTicket = { ticket: string; fileName: string; mediaType: string; bytes: number };

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** `November 2026` of `2026-11`. */
export function monthName(month: string): string {
  const name = monthInWords(month);
  if (name === undefined) throw new AppError('INVALID_INPUT');
  return name;
}

/** `24 Nov 2026`. */
export function dayInWords(date: PlainDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(date).slice(0, 3)} ${date.slice(0, 4)}`;
}

/** `24 Nov 2026 09:00`, the school's time. */
export function momentInWords(instant: Instant): string {
  const { date, time } = schoolTime(instant);
  return `${dayInWords(date)} ${time}`;
}

/** Writes the document and offers it for one fetch. */
export async function offerDocument(
  desk: Desk,
  { document, fileName }: { document: WordDocument; fileName: string },
): Promise<FileTicket> {
  const bytes = await writeWord({ document, clockInstant: desk.ports.clock.now(), documentId: desk.ports.ids.token(16) });
  return desk.tickets.offer({ fileName, mediaType: docxType, bytes: bytes.byteLength, open: async () => bytes });
}
