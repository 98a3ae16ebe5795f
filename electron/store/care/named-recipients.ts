import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';

/** Whom the safeguarding lead has named as one who may get this pupil's letters, with the cause (practice rule 2). */
export async function namedRecipientsOf(db: ReadDb, pupil: PupilId): Promise<ReadonlyMap<ContactId, string>> {
  const rows = await db
    .selectFrom('named_recipient')
    .select(['contact', 'cause'])
    .where('to_command', 'is', null)
    .where('pupil', '=', pupil)
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.contact as ContactId, row.cause]));
}

/** Whom the lead has named for any of these pupils; never the cause. */
export async function namedRecipientsAmong(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlySet<ContactId>> {
  if (pupils.length === 0) return new Set();
  const rows = await db
    .selectFrom('named_recipient')
    .select('contact')
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .execute();
  return new Set(rows.map((row) => row.contact as ContactId));
}

type Named = { readonly pupil: PupilId; readonly contact: ContactId };

export async function addNamedRecipient(write: WriteDb, named: Named & { readonly cause: string }): Promise<void> {
  await addVersion(write, 'named_recipient', { id: await nextId(write, 'named_recipient'), ...named });
}

/** False where that contact is not named. */
export async function endNamedRecipient(write: WriteDb, { pupil, contact }: Named): Promise<boolean> {
  const row = await write.db
    .selectFrom('named_recipient')
    .select('id')
    .where('to_command', 'is', null)
    .where('pupil', '=', pupil)
    .where('contact', '=', contact)
    .executeTakeFirst();
  return row === undefined ? false : endVersion(write, 'named_recipient', row.id);
}
