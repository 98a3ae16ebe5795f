import type { StoredContact } from '../../store/people/contacts.ts';
import { livesWithAsParent } from '../notices/contact-standing.ts';

/** Each parent in the file: with parental responsibility, or with whom the child lives. */
export function letterRecipients(contacts: readonly StoredContact[]): readonly StoredContact[] {
  return contacts.filter((contact) => contact.parentalResponsibility === true || livesWithAsParent(contact));
}
