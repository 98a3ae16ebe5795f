import {
  type LetterFamily as FamilyFacts,
  isAnyAddressWithheld as isAnyWithheld,
  type ReleaseCause,
  releaseWaits,
} from '#shared/domain/people/letter-release.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';

/** What decides who of a family may be written to; the same for every letter that a room makes. */
export type LetterFamily = {
  readonly pupil: Pick<StoredPupil, 'addressWithheld'>;
  readonly contacts: readonly Pick<StoredContact, 'addressWithheld'>[];
  /** Whom nobody rings; a name, never why (practice rule 4). */
  readonly notRung: ReadonlySet<ContactId>;
  /** Whom the safeguarding lead has named to get letters although an address is withheld or nobody rings them. */
  readonly named: ReadonlySet<ContactId>;
};

/** Every cause why this person gets no letter before somebody with the care right names them; none where one may go. */
export function letterWaits(family: LetterFamily, contact: ContactId): readonly ReleaseCause[] {
  const { notRung, named } = family;
  return releaseWaits({ notRung: notRung.has(contact), namedBySafeguardingLead: named.has(contact) }, factsOf(family));
}

/** Whether this person gets a letter only where somebody with the care right names them, and nobody has yet. */
export function waitsForLead(family: LetterFamily, contact: ContactId): boolean {
  return letterWaits(family, contact).length > 0;
}

export function isAnyAddressWithheld(family: Pick<LetterFamily, 'pupil' | 'contacts'>): boolean {
  return isAnyWithheld(factsOf(family));
}

function factsOf({ pupil, contacts }: Pick<LetterFamily, 'pupil' | 'contacts'>): FamilyFacts {
  return { pupilAddressWithheld: pupil.addressWithheld, contacts };
}
