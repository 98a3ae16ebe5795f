// What can be done without an open school, for the terminal: it may not reach past the backend.
import { demoAccounts } from '../services/demo/demo-accounts.ts';

export { checkBundleFile } from '../services/exchange/check-bundle.ts';
export { createLaDemoKeys } from '../services/exchange/la-demo-keys.ts';
export { restoreBackup } from '../services/school/backup.ts';

/** The passphrase of a demo account, which is no secret; undefined for any other name. */
export function demoPassphraseOf(name: string): string | undefined {
  return demoAccounts.find((account) => account.name === name)?.passphrase;
}
