import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';

/** How many commands a school's ledger holds and the last one's hash; read beside an open program, as `office check` does. */
export async function ledgerHead(
  folder: string,
  person: { readonly name: string; readonly passphrase: string },
): Promise<{ readonly commands: number; readonly hash: string }> {
  const ports = { ...nodePorts(), log: silentLog() };
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'read' });
  try {
    const { token } = await office.client().accounts.signIn(person);
    return await office.house.deskOf(token).store.head();
  } finally {
    await office.close();
  }
}
