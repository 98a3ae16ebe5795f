import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

/** Why an address is withheld: a contact's, or the pupil's own home where no contact is named. */
export type WithheldCause = { readonly contact: ContactId | undefined; readonly cause: string };

/** Those that stand. A roll file may withhold an address too; then no cause is recorded. */
export async function withheldCausesOf(db: ReadDb, pupil: PupilId): Promise<readonly WithheldCause[]> {
  const rows = await db
    .selectFrom('withheld_address')
    .select(['contact', 'cause'])
    .where('to_command', 'is', null)
    .where('lifted', 'is', null)
    .where('pupil', '=', pupil)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ contact: (row.contact ?? undefined) as ContactId | undefined, cause: row.cause }));
}

export type Withholding = {
  readonly pupil: PupilId;
  readonly contact: ContactId | null;
  readonly cause: string;
  /** Why it is shown again; null while it is withheld. */
  readonly lifted: string | null;
};

/** What was said before stays readable for ever. */
export async function putWithholding(write: WriteDb, row: Withholding): Promise<void> {
  const rows = await write.db
    .selectFrom('withheld_address')
    .select(['id', 'contact'])
    .where('to_command', 'is', null)
    .where('pupil', '=', row.pupil)
    .execute();
  const held = rows.find(({ contact }) => contact === row.contact);
  if (held) await replaceVersion(write, 'withheld_address', { id: held.id, ...row });
  else await addVersion(write, 'withheld_address', { id: await nextId(write, 'withheld_address'), ...row });
}
