import type { ContactId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';
import { textListOf } from './text-list.ts';

/**
 * These contacts and whoever took the place of one of them that has ended: an import that spells a person otherwise makes a
 * new contact, and what was said of the one holds for the other until somebody says otherwise (practice rule 4). A
 * successor is of the same pupil, came in when the other ended or later, and has its place in the call order or one of its
 * numbers.
 */
export async function withSuccessors(db: ReadDb, contacts: ReadonlySet<ContactId>): Promise<ReadonlySet<ContactId>> {
  if (contacts.size === 0) return contacts;
  const versions = await db
    .selectFrom('contact')
    .select(['id', 'pupil', 'position', 'phones', 'from_command', 'to_command'])
    .where('pupil', 'in', (ask) =>
      ask
        .selectFrom('contact')
        .select('pupil')
        .where('id', 'in', [...contacts]),
    )
    .orderBy('from_command')
    .execute();
  const all = [...Map.groupBy(versions, (row) => row.id)].flatMap(([id, own]) => {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ ...last, id: id as ContactId, began: first.from_command, numbers: textListOf(last.phones) }];
  });
  const ended = all.filter((contact) => contacts.has(contact.id) && contact.to_command !== null);
  const follows = (contact: (typeof all)[number]): boolean =>
    contact.to_command === null &&
    ended.some(
      (gone) =>
        gone.pupil === contact.pupil &&
        gone.to_command !== null &&
        contact.began >= gone.to_command &&
        (gone.position === contact.position || gone.numbers.some((number) => contact.numbers.includes(number))),
    );
  return new Set([...contacts, ...all.filter(follows).map((contact) => contact.id)]);
}
