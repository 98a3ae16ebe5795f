import { AppError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../../store/handles.ts';
import { documentBytes } from '../../store/notices/documents.ts';

/** A letter as it was kept. Throws STORE_DAMAGED where it is gone. */
export async function letterBytes(db: ReadDb, document: number): Promise<Uint8Array> {
  const bytes = await documentBytes(db, document);
  if (bytes === undefined) throw new AppError('STORE_DAMAGED');
  return bytes;
}
