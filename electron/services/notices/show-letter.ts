import { AppError } from '#shared/contract/errors.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import { buildWarningNotice } from '../../documents/warning-notice/build.ts';
import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import { warningNoticePage } from '../../documents/warning-notice/print-page.ts';
import type { ReadDb } from '../../store/handles.ts';
import { documentBytes, documentOf } from '../../store/notices/documents.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';
import { type Desk, read } from '../desk.ts';
import { contentOf } from './letter-content.ts';
import { letterModel } from './letter-model.ts';
import { theNotice } from './notice-acts.ts';
import { printLetter } from './print-letter.ts';
import { docxType, draftBytes, draftModel, letterFileName } from './write-letter.ts';

type FileTicket = { ticket: string; fileName: string; mediaType: string; bytes: number };

/** The letter as it would leave, or the issued copy, as a Word file. */
export async function previewLetter(desk: Desk, input: { notice: NoticeId }): Promise<FileTicket> {
  return read(desk, async (db) => {
    const notice = await theNotice(db, input.notice);
    return offer(desk, {
      bytes: await letterBytes(db, desk, notice),
      fileName: letterFileName(notice, 'docx'),
      mediaType: docxType,
    });
  });
}

/** The issued copy for Word, or the same letter printed to a PDF that names its hash. Throws `NO_PRINTER`. */
export async function downloadLetter(desk: Desk, input: { notice: NoticeId; as: 'docx' | 'pdf' }): Promise<FileTicket> {
  if (input.as === 'docx') return previewLetter(desk, input);
  const { notice, page } = await read(desk, async (db) => {
    const found = await theNotice(db, input.notice);
    return { notice: found, page: await pageOf(db, desk, found) };
  });
  return offer(desk, {
    bytes: await printLetter(desk, page),
    fileName: letterFileName(notice, 'pdf'),
    mediaType: 'application/pdf',
  });
}

/** The issued .docx as it was kept; before that a draft made now. */
export async function letterBytes(db: ReadDb, desk: Desk, notice: StoredNotice): Promise<Uint8Array> {
  if (notice.document === null) return draftBytes(db, desk, notice);
  const bytes = await documentBytes(db, notice.document);
  if (!bytes) throw new AppError('STORE_DAMAGED', { place: notice.number ?? undefined });
  return bytes;
}

async function pageOf(db: ReadDb, desk: Desk, notice: StoredNotice): Promise<string> {
  const issued = issuedModel(notice);
  if (!issued) return warningNoticePage(buildWarningNotice(await draftModel(db, desk, notice)), null);
  const document = notice.document === null ? undefined : await documentOf(db, notice.document);
  return warningNoticePage(buildWarningNotice(issued), document?.sha256 ?? null);
}

function issuedModel(notice: StoredNotice): WarningNotice | undefined {
  const content = contentOf(notice);
  return content.issued && letterModel(content, content.issued, notice.number);
}

function offer(desk: Desk, { bytes, ...file }: { bytes: Uint8Array; fileName: string; mediaType: string }): FileTicket {
  return desk.tickets.offer({ ...file, bytes: bytes.byteLength, open: async () => bytes });
}
