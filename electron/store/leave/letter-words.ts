import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/** Keeps the words of a letter as it went out. */
export async function addLetterWords(write: WriteDb, { letter, words }: { letter: number; words: string }): Promise<void> {
  await addVersion(write, 'leave_letter_words', { id: await nextId(write, 'leave_letter_words'), letter, words });
}

/** Undefined for a letter of the time before its words were kept. */
export async function letterWordsOf(db: ReadDb, letter: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('leave_letter_words')
    .select('words')
    .where('letter', '=', letter)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return row?.words;
}
