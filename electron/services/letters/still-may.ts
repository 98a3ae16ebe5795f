import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { lettersAskFirst } from '../../store/care/letters-ask-first.ts';
import { namedRecipientsAmong } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredLetter } from '../../store/letters/issued-letters.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import type { Desk } from '../desk.ts';
import { recipientOf } from '../notices/freeze-letter.ts';
import { type LetterFamily, waitsForLead } from '../people/letter-release.ts';
import { recipientText } from './write-letter.ts';

/** The letters whose pupil and recipient still stand as they did: rules 2, 3, 4 and 13 hold at the printer as at the making. */
export async function stillMay(db: ReadDb, desk: Desk, letters: readonly StoredLetter[]): Promise<readonly StoredLetter[]> {
  const ids = [...new Set(letters.map(({ pupil }) => pupil))];
  const ask = await lettersAskFirst(db, desk.ports.clock.today());
  const pupils = new Map((await pupilsOf(db, ids)).map((pupil) => [pupil.id, pupil]));
  const contacts = Map.groupBy(await contactsOf(db, ids), ({ pupil }) => pupil);
  const [notRung, named] = [await doNotRing(db, ids), await namedRecipientsAmong(db, ids)];
  const asksFirst = (pupil: PupilId): boolean => ask.waits.has(pupil) || ask.never.has(pupil);
  return letters.filter((letter) => {
    const pupil = pupils.get(letter.pupil);
    if (pupil === undefined || asksFirst(letter.pupil)) return false;
    const known = contacts.get(letter.pupil) ?? [];
    return isSame(letter, { pupil, contacts: known, notRung, named });
  });
}

type Family = Omit<LetterFamily, 'contacts'> & { readonly pupil: StoredPupil; readonly contacts: readonly StoredContact[] };

function isSame(letter: StoredLetter, family: Family): boolean {
  if (letter.contact === undefined) return true;
  const contact = family.contacts.find(({ id }) => id === letter.contact);
  if (contact === undefined || waitsForLead(family, contact.id)) return false;
  const { name, address } = recipientOf(contact, family);
  const addressed = letterKind(letter.kind).placeholders.some((one) => one.name === 'recipientBlock');
  const addressLines = addressed && address.kind === 'own' ? address.lines : [];
  return recipientText({ name, addressLines }) === letter.recipient;
}
