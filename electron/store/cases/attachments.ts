import type { ReadDb, WriteDb } from '../handles.ts';
import { addDocument } from '../notices/documents.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';

/** What a file is attached to. */
export type AttachmentOwner = 'event' | 'meeting' | 'contract' | 'voice' | 'referral';

export type StoredAttachment = {
  readonly id: number;
  readonly ownerId: number;
  readonly document: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: number;
};

export async function attachmentsOf(
  db: ReadDb,
  of: { readonly owner: AttachmentOwner; readonly ids: readonly number[] },
): Promise<readonly StoredAttachment[]> {
  if (of.ids.length === 0) return [];
  return select(db).where('t.belongs_to', '=', of.owner).where('t.owner_id', 'in', of.ids).orderBy('t.id').execute();
}

export async function attachmentOf(db: ReadDb, id: number): Promise<StoredAttachment | undefined> {
  return select(db).where('t.id', '=', id).executeTakeFirst();
}

function select(db: ReadDb) {
  return db
    .selectFrom('attachment as t')
    .innerJoin('document as d', 'd.id', 't.document')
    .select(['t.id', 't.owner_id as ownerId', 't.document', 't.file_name as fileName', 't.bytes'])
    .select(['d.sha256', 'd.media_type as mediaType'])
    .where('t.to_command', 'is', null);
}

export type NewAttachment = {
  readonly owner: AttachmentOwner;
  readonly ownerId: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

/** Keeps the file with its SHA-256; documents are never changed or removed. */
export async function addAttachment(write: WriteDb, file: NewAttachment): Promise<void> {
  const document = await addDocument(write, { bytes: file.content, mediaType: file.mediaType });
  await addVersion(write, 'attachment', {
    id: await nextId(write, 'attachment'),
    belongs_to: file.owner,
    owner_id: file.ownerId,
    document: document.id,
    file_name: file.fileName,
    bytes: file.content.length,
  });
}

/** Goes with what it was attached to; the document itself is kept for ever. */
export async function endAttachments(
  write: WriteDb,
  of: { readonly owner: AttachmentOwner; readonly id: number },
): Promise<void> {
  for (const { id } of await attachmentsOf(write.db, { owner: of.owner, ids: [of.id] }))
    await endVersion(write, 'attachment', id);
}
