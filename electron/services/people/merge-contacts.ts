import { comparableName } from '#shared/domain/people/name.ts';
import type { RollContact } from '#shared/domain/people/roll-record.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { addressLinesOf } from './merge-pupil.ts';

/** A contact before and after; without `before` it is new, without `after` the file no longer names it. */
export type ContactChange = { readonly before?: StoredContact; readonly after?: StoredContact };

export type ContactsToMerge = {
  readonly held: readonly StoredContact[];
  readonly incoming: readonly RollContact[];
  /** The highest call order that the file has room for; contacts beyond it are left alone. */
  readonly upTo: number;
};

/**
 * Matches the file's contacts to the held ones by call order and name, then by name alone. A pupil of whom the file names
 * no contact keeps theirs; where it names some, a held one that it does not name ends.
 */
export function contactChanges({ held, incoming, upTo }: ContactsToMerge): readonly ContactChange[] {
  if (incoming.length === 0) return [];
  const left = new Set(held);
  const take = (fits: (contact: StoredContact) => boolean): StoredContact | undefined => {
    const found = [...left].find(fits);
    if (found !== undefined) left.delete(found);
    return found;
  };
  const sameName = (one: StoredContact, other: RollContact): boolean => comparableName(one.name) === comparableName(other.name);
  const exact = incoming.map((contact) => take((one) => one.position === contact.order && sameName(one, contact)));
  const matched = incoming.map((contact, index) => exact[index] ?? take((one) => sameName(one, contact)));
  const gone = [...left].filter((contact) => contact.position <= upTo);
  const changes = incoming.flatMap((contact, index): readonly ContactChange[] => {
    const before = matched[index];
    const after = mergedContact(contact, before);
    if (before === undefined) return [{ after: withheldAs(after, gone) }];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after }];
  });
  return [...changes, ...gone.map((before) => ({ before }))];
}

/** A person whom the file spells otherwise, in the same place or at the same address, is withheld as before (practice rule 1). */
function withheldAs(contact: StoredContact, gone: readonly StoredContact[]): StoredContact {
  const placeOf = ({ addressLines }: StoredContact): string => comparableName(addressLines.join(' '));
  const isSame = (other: StoredContact): boolean =>
    other.position === contact.position || (placeOf(other) !== '' && placeOf(other) === placeOf(contact));
  return gone.some((other) => other.addressWithheld && isSame(other)) ? { ...contact, addressWithheld: true } : contact;
}

/** What the file leaves empty stays; a withheld address stays withheld until a person lifts it. */
function mergedContact(contact: RollContact, held: StoredContact | undefined): StoredContact {
  const lines = addressLinesOf(contact.address);
  return {
    id: held?.id ?? (0 as ContactId),
    pupil: held?.pupil ?? (0 as PupilId),
    position: contact.order,
    title: contact.title ?? held?.title,
    name: contact.name,
    relationship: contact.relationship === '' ? (held?.relationship ?? '') : contact.relationship,
    parentalResponsibility: contact.parentalResponsibility ?? held?.parentalResponsibility,
    livesWith: contact.livesWith ?? held?.livesWith,
    addressLines: lines.length > 0 ? lines : (held?.addressLines ?? []),
    addressWithheld: contact.addressWithheld || held?.addressWithheld === true,
    phones: contact.phones.length > 0 ? contact.phones : (held?.phones ?? []),
    email: contact.email ?? held?.email,
  };
}
