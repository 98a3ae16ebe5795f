import { AppError } from '#shared/contract/errors.ts';
import { type Right, type Role, rightsFor, roles } from '#shared/domain/accounts/roles.ts';
import type { AccountId } from '#shared/lib/ids.ts';
import { accountsOf, addAccount as storeAccount } from '../../store/accounts/accounts.ts';
import { type Actor, command, type Desk, read } from '../desk.ts';
import type { House } from './house.ts';
import { readKeyRing, wrapKey, writeKeyRing } from './key-ring.ts';

export type AccountValue = { id: AccountId; name: string; role: Role; roleTitle: string; rights: Right[] };

export function accountValue(actor: Actor): AccountValue {
  return { id: actor.id, name: actor.name, role: actor.role, roleTitle: roles[actor.role], rights: [...rightsFor(actor.role)] };
}

export async function listAccounts(desk: Desk): Promise<AccountValue[]> {
  return (await read(desk, accountsOf)).map(accountValue);
}

/**
 * One more person with a passphrase of their own. The key file is read and written within the command, so that two added at
 * once both keep theirs, and before the ledger has the person: a kill in between leaves a name that can be added again.
 */
export async function addAccount(
  house: House,
  desk: Desk,
  account: { name: string; role: Role; passphrase: string },
): Promise<AccountValue> {
  const wrapped = await wrapKey(house.storeKey(), account);
  const isSame = (other: { name: string }): boolean => other.name.toLowerCase() === account.name.toLowerCase();
  const id = await command(desk, { procedure: 'accounts.add' }, async (write) => {
    if ((await accountsOf(write.db)).some(isSame)) throw new AppError('ACCOUNT_EXISTS', { place: account.name });
    const ring = await readKeyRing(desk.ports.files, desk.folder);
    if (!ring) throw new AppError('STORE_DAMAGED');
    const others = ring.accounts.filter((other) => !isSame(other));
    const added = await storeAccount(write, { name: account.name, role: account.role });
    await writeKeyRing(desk.ports.files, desk.folder, { ...ring, accounts: [...others, wrapped] });
    return added;
  });
  return accountValue({ id, name: account.name, role: account.role });
}
