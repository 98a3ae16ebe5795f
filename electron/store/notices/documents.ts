import { createHash } from 'node:crypto';
import type { ReadDb, WriteDb } from '../handles.ts';
import { canonicalDocument } from '../ledger/audited-tables.ts';
import { nextId } from '../versions.ts';

export type StoredDocument = { readonly id: number; readonly sha256: string; readonly mediaType: string };

/** Keeps an issued file for ever: documents are never replaced or ended. */
export async function addDocument(write: WriteDb, file: { bytes: Uint8Array; mediaType: string }): Promise<StoredDocument> {
  const id = await nextId(write, 'document');
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const row = { id, sha256, media_type: file.mediaType };
  await write.db
    .insertInto('document')
    .values({ ...row, from_command: write.command, content: file.bytes })
    .execute();
  write.digest.add('document', [id], canonicalDocument(row));
  return { id, sha256, mediaType: file.mediaType };
}

export async function documentOf(db: ReadDb, id: number): Promise<StoredDocument | undefined> {
  const row = await db.selectFrom('document').select(['id', 'sha256', 'media_type']).where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, sha256: row.sha256, mediaType: row.media_type };
}

export async function documentBytes(db: ReadDb, id: number): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('document').select('content').where('id', '=', id).executeTakeFirst();
  return row && new Uint8Array(row.content);
}
