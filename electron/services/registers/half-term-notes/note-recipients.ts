// To whom a note goes: each parent in the file at their own address, and nobody about whom somebody is to be asked first
// (practice rules 1 to 4 and 13).
import { isProfessional, livesApart } from '#shared/domain/people/household.ts';
import type { StoredContact } from '../../../store/people/contacts.ts';
import type { StoredPupil } from '../../../store/people/pupil-details.ts';
import { letterRecipients } from '../../leave/letter-recipients.ts';
import { livesWithAsParent } from '../../notices/contact-standing.ts';
import { recipientOf } from '../../notices/freeze-letter.ts';
import { isAddressWithheld } from '../../people/shown-contact.ts';

export type NoteRecipient = {
  readonly contact: StoredContact;
  readonly name: string;
  /** Empty in care of the school. */
  readonly addressLines: readonly string[];
};

export type NoteRecipients = {
  readonly parents: number;
  readonly reachable: readonly NoteRecipient[];
  readonly withoutAddress: number;
  /** Parents who wait, because an address in the family is withheld and the child does not live with them. */
  readonly othersWait: number;
  /** The whole pupil waits: nobody to write to is beyond a question. */
  readonly waits: boolean;
};

type Family = { readonly pupil: StoredPupil; readonly contacts: readonly StoredContact[]; readonly named: boolean };

export function noteRecipients({ pupil, contacts, named }: Family): NoteRecipients {
  const recipients = letterRecipients(contacts);
  const parents = recipients.filter(({ relationship }) => !isProfessional(relationship));
  const unclear = recipients.length > parents.length || livesApart({ address: { lines: pupil.addressLines }, contacts });
  const inHiding = pupil.addressWithheld || contacts.some(({ addressWithheld }) => addressWithheld);
  const written = inHiding && !named ? parents.filter(livesWithAsParent) : parents;
  const found = written.map((contact) => ({ contact, to: recipientOf(contact, { pupil }) }));
  const reachable = found.filter(({ contact, to }) => to.address.kind === 'own' || isAddressWithheld(contact, pupil));
  return {
    parents: parents.length,
    reachable: reachable.map(({ contact, to }) => ({
      contact,
      name: to.name,
      addressLines: to.address.kind === 'own' ? to.address.lines : [],
    })),
    withoutAddress: found.length - reachable.length,
    othersWait: parents.length - written.length,
    waits: !named && (unclear || (parents.length > 0 && written.length === 0)),
  };
}
