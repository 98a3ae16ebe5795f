// What may leave the school of where a pupil and its contacts live (practice rule 2).
import type { StoredContact } from '../../store/people/contacts.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';
import { type ContactSheet, isAddressWithheld, shownContact } from './shown-contact.ts';

export type OutgoingHome = { readonly addressWithheld: boolean; readonly addressLines: readonly string[] };

/** The pupil's own address tells where a contact lives who may not be found and whom it lives with. */
export function outgoingHome(
  pupil: Pick<StoredPupil, 'addressWithheld' | 'addressLines'>,
  contacts: readonly StoredContact[],
): OutgoingHome {
  const own = { addressWithheld: false, addressLines: pupil.addressLines };
  const sheltered = contacts.some(
    (one) =>
      one.addressWithheld &&
      (one.livesWith !== false || isAddressWithheld({ ...one, addressWithheld: false }, { ...own, addressWithheld: true })),
  );
  return { ...own, addressWithheld: pupil.addressWithheld || sheltered };
}

/** Whoever may not be found gives no number away either: the school holds it. */
export function outgoingContact(contact: StoredContact, home: OutgoingHome): ContactSheet {
  const shown = shownContact(contact, home);
  return contact.addressWithheld ? { ...shown, phones: ['held by the school'] } : shown;
}
