// What is typed for a run stands in every letter of it, so it may show nobody's address, phone or e-mail (practice rule 2): it
// would reach other families.
import { AppError } from '#shared/contract/errors.ts';
import { askedProblems } from '#shared/domain/letters/asked-values.ts';
import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import { containsWords } from '#shared/lib/words-in-text.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import type { BatchOrder } from './letter-cases.ts';

/** Throws LETTER_REFUSED with a sentence for each field that is wrong. */
export async function assertAsked(db: ReadDb, { kind, asked }: Pick<BatchOrder, 'kind' | 'asked'>): Promise<void> {
  const problems = askedProblems(letterKind(kind), asked);
  if (problems.length > 0) {
    const details = problems.map(({ field, sentence }) => ({ message: sentence, column: field }));
    throw new AppError('LETTER_REFUSED', { message: details.map(({ message }) => message).join(' '), details });
  }
  const typed = letterKind(kind).placeholders.filter(({ from, asks }) => from === 'asked' && asks !== 'day');
  const text = typed.map(({ name }) => asked[name] ?? '').join(' | ');
  const shown = [...(await privateDetails(db))].find((detail) => containsWords(text, detail));
  if (shown === undefined) return;
  throw new AppError('LETTER_REFUSED', {
    message: `The letters would show “${shown}”, which is the address or number of somebody in the files. Say it in other words.`,
  });
}

async function privateDetails(db: ReadDb): Promise<ReadonlySet<string>> {
  const contacts = await contactsOf(db);
  const pupils = await pupilsOf(db);
  const all = [
    ...contacts.flatMap(({ addressLines, phones, email }) => [addressLines[0] ?? '', ...phones, email ?? '']),
    ...pupils.map(({ addressLines }) => addressLines[0] ?? ''),
  ];
  return new Set(all.filter(isTelling));
}

/** A house name of three letters or a number of five digits tells nothing and stands in many sentences. */
function isTelling(detail: string): boolean {
  const signs = detail.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /\p{L}/u.test(signs) ? /\p{N}/u.test(signs) && signs.length >= 6 : signs.length >= 6;
}
