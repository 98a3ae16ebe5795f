import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/**
 * What virtual school and social worker wrote before the head opened the way to a contract (practice rule 13). Only the head's
 * approval writes it; no list, sheet or document reads what it says.
 */
export async function addContractViews(
  write: WriteDb,
  views: { readonly version: number; readonly virtualSchool: string; readonly socialWorker: string },
): Promise<void> {
  await addVersion(write, 'contract_care_view', {
    id: await nextId(write, 'contract_care_view'),
    version: views.version,
    virtual_school: views.virtualSchool,
    social_worker: views.socialWorker,
  });
}

export async function hasContractViews(db: ReadDb, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('contract_care_view')
    .select('id')
    .where('to_command', 'is', null)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}
