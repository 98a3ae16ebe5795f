import { isProfessional } from '#shared/domain/people/household.ts';
import { relationshipInWords } from '#shared/domain/people/relationship.ts';
import type { StoredContact } from '../../store/people/contacts.ts';

/** Who stands as a parent: by word, or by the relationship codes of the common transfer file. */
const caring = /\b(?:mother|father|parents?|mum|mummy|dad|daddy|guardian|carer|grand\w*|nan|aunt\w*|uncle)\b/i;
const step = /\bstep-?(?:mother|father|mum|dad|parent)\b/i;
const foster = /\b(?:foster\w*)\b/i;

/**
 * A parent in the sense of section 576 of the Education Act 1996: with parental responsibility, or with care of the
 * child. A foster carer is one, so that such a letter waits for its welfare check like every other.
 */
export function standsAsParent(contact: Pick<StoredContact, 'parentalResponsibility' | 'relationship'>): boolean {
  return contact.parentalResponsibility === true || looksAfter(contact.relationship);
}

export function looksAfter(relationship: string): boolean {
  const said = relationshipInWords(relationship);
  if (foster.test(said)) return true;
  return (caring.test(said) || step.test(said)) && !isProfessional(said);
}

export function addressedName({ title, name }: Pick<StoredContact, 'title' | 'name'>): string {
  return [title, name].filter((part) => part !== undefined && part.trim() !== '').join(' ');
}

/** As the domain chooses those who get the letter by default. */
export function livesWithAsParent(contact: StoredContact): boolean {
  return contact.livesWith === true && (contact.parentalResponsibility === true || looksAfter(contact.relationship));
}
