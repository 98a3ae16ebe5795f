import { AppError } from '#shared/contract/errors.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { contactLanguagesOf, putContactLanguage } from '../../store/letters/contact-languages.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { command, type Desk, read } from '../desk.ts';

/** In which language each contact of a pupil wants letters; those of whom nothing is recorded are left out. */
export async function listContactLanguages(
  desk: Desk,
  { pupil }: { pupil: PupilId },
): Promise<{ contact: ContactId; language: LetterLanguage }[]> {
  return read(desk, async (db) => {
    const contacts = await contactsOf(db, [pupil]);
    const languages = await contactLanguagesOf(
      db,
      contacts.map(({ id }) => id),
    );
    return [...languages].map(([contact, language]) => ({ contact, language }));
  });
}

type Said = { readonly contact: ContactId; readonly language: LetterLanguage | null };

/** Throws NOT_FOUND. */
export async function sayContactLanguage(desk: Desk, { contact, language }: Said): Promise<void> {
  await command(desk, { procedure: 'letters.putContactLanguage' }, async (write) => {
    const known = (await contactsOf(write.db)).some(({ id }) => id === contact);
    if (!known) throw new AppError('NOT_FOUND');
    await putContactLanguage(write, { contact, language: language ?? undefined });
  });
}
