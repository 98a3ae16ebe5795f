// Rule 4: whom nobody may ring is not written to either, until the safeguarding lead has named them.
// Rule 17: each recipient is answered for in person. Rule 2: a withheld address goes only to whom the safeguarding lead names.
import type { ContactId } from '#shared/lib/ids.ts';
import { releaseWaits } from '../people/letter-release.ts';
import type { WarningRefusal } from './refusal-sentences.ts';

export type WarningContact = {
  readonly contactId: ContactId;
  /** Title and name, as the letter is addressed. */
  readonly name: string;
  readonly livesWithPupil: boolean;
  readonly parentalResponsibility: boolean;
  readonly dayToDayCare: boolean;
  readonly addressWithheld: boolean;
  /** Marked as one whom nobody rings; why is never told (rule 4). */
  readonly notRung: boolean;
  /** The safeguarding lead has named this person as one who may get this pupil's letters. */
  readonly namedBySafeguardingLead: boolean;
};

export type WarningRecipient = {
  readonly contactId: ContactId;
  readonly name: string;
  /** Why this parent, in a sentence. */
  readonly reason: string;
  readonly addressShown: 'own' | 'careOfSchool';
};

type Choice = { readonly recipients: readonly WarningRecipient[]; readonly refusals: readonly WarningRefusal[] };

type ChoiceFacts = {
  readonly contacts: readonly WarningContact[];
  readonly added: readonly { readonly contactId: ContactId; readonly reason: string }[];
  readonly pupilAddressWithheld: boolean;
};

/** Who gets the letter: those the pupil lives with who have parental responsibility or care, and those added with a reason. */
export function chooseRecipients(facts: ChoiceFacts): Choice {
  const residents = facts.contacts.filter(isDefaultRecipient);
  const others = facts.added.filter((extra) => !residents.some((resident) => resident.contactId === extra.contactId));
  const chosen = [
    ...residents.map((contact) => ({ contact, reason: residentReason(contact) })),
    ...others.flatMap(({ contactId, reason }) => {
      const contact = facts.contacts.find((candidate) => candidate.contactId === contactId);
      return contact ? [{ contact, reason: `${contact.name}: added because ${reason.trim()}` }] : [];
    }),
  ];
  const refusals: WarningRefusal[] = [];
  if (residents.length === 0) refusals.push('nobodyLivesWith');
  if (others.some((extra) => extra.reason.trim() === '')) refusals.push('addedWithoutReason');
  if (others.some((extra) => !facts.contacts.some((contact) => contact.contactId === extra.contactId)))
    refusals.push('addedUnknown');
  if (chosen.some(({ contact }) => releaseWaits(contact, facts).length > 0)) refusals.push('recipientNotReleased');
  return { recipients: chosen.map(toRecipient), refusals };
}

function isDefaultRecipient(contact: WarningContact): boolean {
  return contact.livesWithPupil && (contact.parentalResponsibility || contact.dayToDayCare);
}

function residentReason(contact: WarningContact): string {
  const standing = contact.parentalResponsibility ? 'have parental responsibility' : 'look after the pupil day to day';
  return `${contact.name}: the pupil lives with them, and they ${standing}`;
}

function toRecipient({ contact, reason }: { contact: WarningContact; reason: string }): WarningRecipient {
  const { contactId, name } = contact;
  return { contactId, name, reason, addressShown: contact.addressWithheld ? 'careOfSchool' : 'own' };
}
