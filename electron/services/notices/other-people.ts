// Practice rules 2 and 19: a letter shows nobody's address or telephone but its recipient's, and no other parent, brother
// or sister by name.
import { comparableName, knownName, legalName, type PersonName } from '#shared/domain/people/name.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { OtherPeople } from '../../documents/warning-notice/wording-guard.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { familiesOf } from '../../store/people/families.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { addressedName } from './contact-standing.ts';

/** Every other contact of the pupil, the confirmed brothers and sisters, and their contacts. */
export async function otherPeople(db: ReadDb, { pupil, contact }: { pupil: PupilId; contact: ContactId }): Promise<OtherPeople> {
  const siblings = await siblingsOf(db, pupil);
  const contacts = await contactsOf(db, [pupil, ...siblings]);
  const recipient = contacts.find((one) => one.id === contact);
  const own = recipient && comparableName(recipient.name);
  const others = contacts.filter((one) => comparableName(one.name) !== own);
  const pupils = await pupilsOf(db, [pupil, ...siblings]);
  const children = pupils.filter((one) => one.id !== pupil);
  const addresses = [...others, ...pupils].flatMap((one) => one.addressLines);
  return {
    names: [...new Set([...others.flatMap(namesOfContact), ...children.flatMap(namesOfChild)])],
    details: [
      ...new Set([
        ...addresses.filter(isTelling),
        ...others.flatMap((one) => [...one.phones, ...(one.email === undefined ? [] : [one.email])]).filter(isTelling),
      ]),
    ],
  };
}

async function siblingsOf(db: ReadDb, pupil: PupilId): Promise<readonly PupilId[]> {
  const family = [...(await familiesOf(db)).values()].find((members) => members.includes(pupil));
  return family?.filter((member) => member !== pupil) ?? [];
}

function namesOfContact(contact: StoredContact): readonly string[] {
  const surname = contact.name.trim().split(/\s+/).at(-1) ?? '';
  const byTitle = contact.title === undefined || surname === '' ? [] : [`${contact.title} ${surname}`];
  return [contact.name, addressedName(contact), ...byTitle];
}

function namesOfChild(child: StoredPupil): readonly string[] {
  const short: PersonName = { legalForename: child.legalForename, legalSurname: child.legalSurname };
  return [legalName(child), legalName(short), knownName(child)];
}

/** A house number alone stands in every letter, as a day or a sum: it tells nothing and is not looked for. */
function isTelling(line: string): boolean {
  const signs = line.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /\p{L}/u.test(signs) ? signs.length >= 4 : signs.length >= 6;
}
