import { allReaches } from '#shared/domain/messages/message-reach.ts';
import type { ReadDb } from '../handles.ts';
import { textListOf } from './text-list.ts';

/**
 * Every number and e-mail address that must not leave the school in a list: of contacts whose address is withheld and of all
 * contacts of pupils whose own is. The same number under another name or another pupil is the same number (practice rule 2).
 */
export async function withheldReaches(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('contact')
    .select(['phones', 'email'])
    .where('to_command', 'is', null)
    .where((where) =>
      where.or([
        where('address_withheld', '=', 1),
        where('pupil', 'in', (ask) =>
          ask.selectFrom('pupil_detail').select('id').where('to_command', 'is', null).where('address_withheld', '=', 1),
        ),
      ]),
    )
    .execute();
  return new Set(rows.flatMap(({ phones, email }) => allReaches({ phones: textListOf(phones), email: email ?? undefined })));
}
