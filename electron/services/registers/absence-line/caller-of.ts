import { AppError } from '#shared/contract/errors.ts';
import { comparableName } from '#shared/domain/people/name.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { doNotRing } from '../../../store/care/do-not-ring.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../../store/people/contacts.ts';

export type Caller = { contact: ContactId } | { name: string; known: string };

/** Who rang, as one pupil's records know that person. */
export type KnownCaller = {
  readonly name: string;
  readonly known: string;
  /** Absent where the caller is no contact of this pupil. */
  readonly contact: ContactId | undefined;
  /** Whether nobody rings this person about this pupil: what such a caller says confirms nothing. */
  readonly doNotRing: boolean;
};

/**
 * Contacts are kept by pupil, so a mother of three is three contacts: of brothers and sisters the one of the same name is
 * meant. Somebody else who gives the name of a contact whom nobody rings is taken for that contact. Throws `NOT_FOUND`
 * where the contact is none of the first pupil's.
 */
export async function callerOf(
  db: ReadDb,
  { pupils, caller }: { pupils: readonly PupilId[]; caller: Caller },
): Promise<ReadonlyMap<PupilId, KnownCaller>> {
  const contacts = await contactsOf(db, pupils);
  const notRung = await doNotRing(db, pupils);
  const chosen = 'contact' in caller ? contacts.find((one) => one.id === caller.contact && one.pupil === pupils[0]) : undefined;
  if ('contact' in caller && chosen === undefined) throw new AppError('NOT_FOUND');
  const name = chosen === undefined ? ('name' in caller ? caller.name : '') : contactName(chosen);
  return new Map(
    pupils.map((pupil) => {
      const named = contacts.filter((one) => one.pupil === pupil && isNamed(one, name));
      const own = chosen === undefined ? undefined : chosen.pupil === pupil ? chosen : named[0];
      const known = own?.relationship ?? ('known' in caller ? caller.known : (chosen?.relationship ?? ''));
      const barred = [...named, ...(own === undefined ? [] : [own])].some((one) => notRung.has(one.id));
      return [pupil, { name, known, contact: own?.id, doNotRing: barred }];
    }),
  );
}

export function contactName({ title, name }: Pick<StoredContact, 'title' | 'name'>): string {
  return [title, name].filter((part) => part !== undefined && part !== '').join(' ');
}

function isNamed(contact: StoredContact, name: string): boolean {
  return comparableName(contact.name) === comparableName(name);
}
