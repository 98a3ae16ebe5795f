import type { ReadDb } from '../handles.ts';
import type { VersionedTable } from '../ledger/audited-tables.ts';

/** What a roll import writes, in the order in which an undo gives it back. */
export const rollTables = [
  'school_class',
  'pupil_detail',
  'enrolment',
  'class_membership',
  'contact',
  'looked_after',
] as const satisfies readonly VersionedTable[];

/**
 * The newest command that touched people; a preview made at one revision is void at the next. Care records do not count:
 * what a file says of them is compared again when it is written, and a void preview would tell that there are any.
 */
export async function peopleRevision(db: ReadDb): Promise<number> {
  let newest = 0;
  for (const table of rollTables) {
    if (table === 'looked_after') continue;
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => [fn.max('from_command').as('written'), fn.max('to_command').as('ended')])
      .executeTakeFirst();
    newest = Math.max(newest, Number(row?.written ?? 0), Number(row?.ended ?? 0));
  }
  return newest;
}
