import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';

/** The language in which each of these contacts wants letters, as somebody recorded it; nobody else is in the map. */
export async function contactLanguagesOf(
  db: ReadDb,
  contacts: readonly ContactId[],
): Promise<ReadonlyMap<ContactId, LetterLanguage>> {
  if (contacts.length === 0) return new Map();
  const rows = await db
    .selectFrom('contact_language')
    .select(['contact', 'language'])
    .where('to_command', 'is', null)
    .where('contact', 'in', contacts)
    .execute();
  return new Map(rows.map((row) => [row.contact as ContactId, row.language as LetterLanguage]));
}

type Said = { readonly contact: ContactId; readonly language: LetterLanguage | undefined };

/** Records the language, or takes it back where there is none. */
export async function putContactLanguage(write: WriteDb, { contact, language }: Said): Promise<void> {
  const held = await write.db
    .selectFrom('contact_language')
    .select('id')
    .where('to_command', 'is', null)
    .where('contact', '=', contact)
    .executeTakeFirst();
  if (held !== undefined) await endVersion(write, 'contact_language', held.id);
  if (language === undefined) return;
  await addVersion(write, 'contact_language', { id: await nextId(write, 'contact_language'), contact, language });
}
