import type { Role } from '#shared/domain/accounts/roles.ts';
import type { AccountId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type StoredAccount = { readonly id: AccountId; readonly name: string; readonly role: Role };

export async function accountsOf(db: ReadDb): Promise<readonly StoredAccount[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('to_command', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id as AccountId, name: row.name, role: row.role as Role }));
}

export async function addAccount(write: WriteDb, account: { name: string; role: Role }): Promise<AccountId> {
  const id = await nextId(write, 'account');
  await addVersion(write, 'account', { id, ...account });
  return id as AccountId;
}
