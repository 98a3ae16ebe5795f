import type { ContactId } from '#shared/lib/ids.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';

export type ContactSheet = {
  id: ContactId;
  order: number;
  name: string;
  relationship: string;
  parentalResponsibility?: boolean;
  livesWith?: boolean;
  address: string[];
  addressWithheld: boolean;
  phones: string[];
  email?: string;
};

export const withheldAddress = 'c/o the school';

type Home = Pick<StoredPupil, 'addressWithheld' | 'addressLines'>;

/** True where showing this contact's address would tell where a pupil lives whose own address is withheld. */
export function isAddressWithheld(
  contact: Pick<StoredContact, 'addressWithheld' | 'livesWith' | 'addressLines'>,
  home: Home,
): boolean {
  if (contact.addressWithheld) return true;
  if (!home.addressWithheld) return false;
  return contact.livesWith === true || placeOf(contact.addressLines) === placeOf(home.addressLines);
}

/** A contact as a screen may show it. Practice rule 2: a withheld address reads "c/o the school". */
export function shownContact(contact: StoredContact, home: Home): ContactSheet {
  const withheld = isAddressWithheld(contact, home);
  return {
    id: contact.id,
    order: contact.position,
    name: [contact.title, contact.name].filter((part) => part !== undefined && part !== '').join(' '),
    relationship: contact.relationship,
    ...(contact.parentalResponsibility === undefined ? {} : { parentalResponsibility: contact.parentalResponsibility }),
    ...(contact.livesWith === undefined ? {} : { livesWith: contact.livesWith }),
    address: withheld ? [withheldAddress] : [...contact.addressLines],
    addressWithheld: withheld,
    phones: [...contact.phones],
    ...(contact.email === undefined ? {} : { email: contact.email }),
  };
}

function placeOf(lines: readonly string[]): string {
  return lines
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
