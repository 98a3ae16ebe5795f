import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';
import type { NewVersion } from '../versions.ts';
import { addressCell, flagCell, flagOf, textListCell, textListOf } from './text-list.ts';

/** A contact of one pupil. Address and phones are held whole; whoever shows an address asks `addressWithheld` first. */
export type StoredContact = {
  readonly id: ContactId;
  readonly pupil: PupilId;
  /** Call order, 1 first. */
  readonly position: number;
  readonly title: string | undefined;
  readonly name: string;
  readonly relationship: string;
  /** Undefined where nobody has said. */
  readonly parentalResponsibility: boolean | undefined;
  readonly livesWith: boolean | undefined;
  readonly addressLines: readonly string[];
  readonly addressWithheld: boolean;
  readonly phones: readonly string[];
  readonly email: string | undefined;
};

/** By pupil and call order. */
export async function contactsOf(db: ReadDb, pupils?: readonly PupilId[]): Promise<readonly StoredContact[]> {
  if (pupils?.length === 0) return [];
  let query = db.selectFrom('contact').selectAll().where('to_command', 'is', null);
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  return (await query.orderBy('pupil').orderBy('position').orderBy('id').execute()).map((row) => ({
    id: row.id as ContactId,
    pupil: row.pupil as PupilId,
    position: row.position,
    title: row.title ?? undefined,
    name: row.name,
    relationship: row.relationship,
    parentalResponsibility: flagOf(row.parental_responsibility),
    livesWith: flagOf(row.lives_with),
    addressLines: textListOf(row.address),
    addressWithheld: row.address_withheld === 1,
    phones: textListOf(row.phones),
    email: row.email ?? undefined,
  }));
}

export function contactRowOf(contact: StoredContact): NewVersion<'contact'> {
  return {
    id: contact.id,
    pupil: contact.pupil,
    position: contact.position,
    title: contact.title ?? null,
    name: contact.name,
    relationship: contact.relationship,
    parental_responsibility: flagCell(contact.parentalResponsibility),
    lives_with: flagCell(contact.livesWith),
    address: addressCell(contact.addressLines),
    address_withheld: Number(contact.addressWithheld),
    phones: textListCell(contact.phones),
    email: contact.email ?? null,
  };
}
