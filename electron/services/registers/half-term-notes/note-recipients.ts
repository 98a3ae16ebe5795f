// To whom a note goes: each parent in the file at their own address, and nobody about whom somebody is to be asked first
// (practice rules 1 to 4 and 13).
import { isProfessional, livesApart } from '#shared/domain/people/household.ts';
import type { StoredContact } from '../../../store/people/contacts.ts';
import type { StoredPupil } from '../../../store/people/pupil-details.ts';
import { letterRecipients } from '../../leave/letter-recipients.ts';
import { recipientOf } from '../../notices/freeze-letter.ts';
import { type LetterFamily, waitsForLead } from '../../people/letter-release.ts';
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
  /** Parents who wait until the safeguarding lead names them: an address in the family is withheld, or nobody rings them. */
  readonly othersWait: number;
  /** The whole pupil waits: nobody to write to is beyond a question. */
  readonly waits: boolean;
  /** Every parent waits to be named by the safeguarding lead: no run may write to them, whoever makes it. */
  readonly nobody: boolean;
};

type Family = LetterFamily & {
  readonly pupil: StoredPupil;
  readonly contacts: readonly StoredContact[];
  /** Whoever has the care right named the pupil for a run. That answers for the pupil; each parent who waits still waits. */
  readonly pupilNamed: boolean;
};

export function noteRecipients({ pupilNamed, ...family }: Family): NoteRecipients {
  const { pupil, contacts } = family;
  const recipients = letterRecipients(contacts);
  const parents = recipients.filter(({ relationship }) => !isProfessional(relationship));
  const unclear = recipients.length > parents.length || livesApart({ address: { lines: pupil.addressLines }, contacts });
  const written = parents.filter(({ id }) => !waitsForLead(family, id));
  const found = written.map((contact) => ({ contact, to: recipientOf(contact, { pupil }) }));
  const reachable = found.filter(({ contact, to }) => to.address.kind === 'own' || isAddressWithheld(contact, pupil));
  const nobody = parents.length > 0 && written.length === 0;
  return {
    parents: parents.length,
    reachable: reachable.map(({ contact, to }) => ({
      contact,
      name: to.name,
      addressLines: to.address.kind === 'own' ? to.address.lines : [],
    })),
    withoutAddress: found.length - reachable.length,
    othersWait: parents.length - written.length,
    waits: (unclear && !pupilNamed) || nobody,
    nobody,
  };
}
