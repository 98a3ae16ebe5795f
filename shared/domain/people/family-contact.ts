import { isProfessional } from './household.ts';
import { comparableName } from './name.ts';
import { relationshipInWords } from './relationship.ts';

export type FamilyContact = {
  /** Where the source knows that it is one and the same person. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly relationship: string;
  readonly parentalResponsibility: boolean | undefined;
  readonly livesWith?: boolean | undefined;
  readonly phones: readonly string[];
  readonly email?: string | undefined;
  readonly addressWithheld: boolean;
};

export type ComparableContact = {
  readonly id: string | undefined;
  readonly name: string;
  readonly key: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
};

/** A parent, in words or in the codes of the common transfer file; nothing but that, so `friend of mother` is none. */
const parental = /^(?:(?:birth|natural|adoptive|step|own)[ -]?)*(?:mother|father|parent|mum|mummy|dad|daddy)s?(?: ?\(.*\))?$/i;

/** Kin who may stand in a parent's place, which they do where the child lives with them. */
const kin = /^(?:grand|aunt|uncle|special guardian|kinship)/i;

/** A contact as it may speak for a family; undefined where it may not (a childminder, a key worker, a withheld address). */
export function comparableContact(contact: FamilyContact): ComparableContact | undefined {
  if (contact.addressWithheld || isProfessional(contact.relationship)) return undefined;
  if (!standsAsParent(contact)) return undefined;
  const key = comparableName(contact.name);
  if (!key.includes(' ')) return undefined;
  const email = contact.email?.trim().toLowerCase() ?? '';
  return {
    id: contact.id,
    name: contact.name.trim(),
    key,
    phones: contact.phones.map(comparablePhone).filter((phone) => phone !== undefined),
    emails: /^[^@\s]+@[^@\s]+$/.test(email) ? [email] : [],
  };
}

/** The digits of a UK phone number from 0 on; undefined where there are too few to mean one line. */
export function comparablePhone(text: string): string | undefined {
  const digits = text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=[1-9]\d{8,9}$)/, '0');
  return digits.length >= 10 && !/^(\d)\1*$/.test(digits) ? digits : undefined;
}

function standsAsParent(contact: FamilyContact): boolean {
  const relationship = relationshipInWords(contact.relationship);
  if (contact.parentalResponsibility === true || parental.test(relationship)) return true;
  return contact.livesWith === true && kin.test(relationship);
}
