// A run comes as one archive of Word files. It is written while it is fetched, one letter at a time, so that a run of any length
// takes the memory of one letter. No file has a name of a person: files lie about in folders of downloads.
import { crc32 } from 'node:zlib';
import { AppError } from '#shared/contract/errors.ts';
import { toWebStream } from '../../exchange/age/web-stream.ts';
import { zipSize } from '../../exchange/zip/zip-limits.ts';
import { type ZipSource, zipStream } from '../../exchange/zip/zip-stream.ts';
import type { ReadDb } from '../../store/handles.ts';
import { lettersOf, type StoredLetter } from '../../store/letters/issued-letters.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { type Desk, read } from '../desk.ts';
import { stillMay } from './still-may.ts';

export type FileTicket = { ticket: string; fileName: string; mediaType: string; bytes: number };
export type BatchFile = { file: FileTicket; letters: number; leftOut: number };

/**
 * The letters of a run that may still go out as they were made. Throws NOT_FOUND, and LETTER_REFUSED where none may: letters
 * held since, somebody to be asked since, a name or address changed since.
 */
export async function batchFile(desk: Desk, { batch }: { batch: number }): Promise<BatchFile> {
  const { all, may } = await read(desk, async (db) => {
    const letters = await lettersOf(db, { batch });
    return { all: letters, may: await stillMay(db, desk, letters) };
  });
  if (all.length === 0) throw new AppError('NOT_FOUND');
  if (may.length === 0) {
    throw new AppError('LETTER_REFUSED', {
      message:
        'No letter of this run may go out as it was made: names or addresses have changed since, or somebody is asked first.',
    });
  }
  return { file: await offerArchive(desk, { batch, letters: may }), letters: may.length, leftOut: all.length - may.length };
}

type Archive = { readonly batch: number; readonly letters: readonly StoredLetter[] };

async function offerArchive(desk: Desk, { batch, letters }: Archive): Promise<FileTicket> {
  const sources: ZipSource[] = [];
  for (const [index, { document, language }] of letters.entries()) {
    const bytes = await read(desk, (db) => bytesOf(db, document));
    const name = `letter-${String(index + 1).padStart(4, '0')}-${language}.docx`;
    sources.push({
      name,
      bytes: bytes.byteLength,
      crc32: crc32(bytes),
      open: async function* () {
        yield await read(desk, (db) => bytesOf(db, document));
      },
    });
  }
  return desk.tickets.offer({
    fileName: `letters-${batch}.zip`,
    mediaType: 'application/zip',
    bytes: zipSize(sources),
    open: async () => toWebStream(zipStream(sources)),
  });
}

async function bytesOf(db: ReadDb, document: number): Promise<Uint8Array> {
  const bytes = await documentBytes(db, document);
  if (bytes === undefined) throw new AppError('STORE_DAMAGED');
  return bytes;
}
