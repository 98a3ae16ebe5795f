import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';
import { withSuccessors } from '../people/contact-successors.ts';

/** Contacts whom nobody rings about an absence; never says why (practice rule 4). */
export async function doNotRing(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlySet<ContactId>> {
  if (pupils.length === 0) return new Set();
  const rows = await db
    .selectFrom('call_mark')
    .select('contact')
    .where('to_command', 'is', null)
    .where('kind', '=', 'not rung')
    .where('pupil', 'in', pupils)
    .execute();
  return withSuccessors(db, new Set(rows.flatMap((row) => (row.contact === null ? [] : [row.contact as ContactId]))));
}
