// To whom a note goes: each parent in the file at their own address, and nobody about whom somebody is to be asked first
// (practice rules 1 to 4 and 13).
import { isProfessional, livesApart } from '#shared/domain/people/household.ts';
import type { ContactId } from '#shared/lib/ids.ts';
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
  /** Parents who wait: an address in the family is withheld and the child does not live with them, or nobody rings them. */
  readonly othersWait: number;
  /** The whole pupil waits: nobody to write to is beyond a question. */
  readonly waits: boolean;
  /** No parent is left whom a run may write to, whoever makes it. */
  readonly nobody: boolean;
};

type Family = {
  readonly pupil: StoredPupil;
  readonly contacts: readonly StoredContact[];
  readonly named: boolean;
  /** Whom nobody rings gets no note either: that a pupil was named for a run names none of its parents. */
  readonly notRung: ReadonlySet<ContactId>;
};

export function noteRecipients({ pupil, contacts, named, notRung }: Family): NoteRecipients {
  const recipients = letterRecipients(contacts);
  const parents = recipients.filter(({ relationship }) => !isProfessional(relationship));
  const unclear = recipients.length > parents.length || livesApart({ address: { lines: pupil.addressLines }, contacts });
  const inHiding = pupil.addressWithheld || contacts.some(({ addressWithheld }) => addressWithheld);
  const rung = parents.filter(({ id }) => !notRung.has(id));
  const written = inHiding && !named ? rung.filter(livesWithAsParent) : rung;
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
    waits: (unclear && !named) || (parents.length > 0 && written.length === 0),
    nobody: parents.length > 0 && rung.length === 0,
  };
}
