import type { ContactId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';

/** The name of a contact as it stood when a command was given, also where a later roll no longer has them. */
export type ContactNames = (contact: ContactId | undefined, command: number) => string | undefined;

export async function contactNamesAt(db: ReadDb, contacts: readonly (ContactId | undefined)[]): Promise<ContactNames> {
  const ids = [...new Set(contacts.filter((id) => id !== undefined))];
  if (ids.length === 0) return () => undefined;
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'name', 'from_command'])
    .where('id', 'in', ids)
    .orderBy('from_command')
    .execute();
  const versions = Map.groupBy(rows, ({ id }) => id);
  return (contact, command) => {
    const own = contact === undefined ? [] : (versions.get(contact) ?? []);
    return (own.findLast(({ from_command }) => from_command <= command) ?? own[0])?.name;
  };
}
