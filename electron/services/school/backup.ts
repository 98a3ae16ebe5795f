import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { packBackup, unpackBackup } from '../../exchange/backup-archive.ts';
import { BundleError } from '../../exchange/bundle-error.ts';
import type { Ports } from '../../ports/ports.ts';
import { adoptStore, hasStore } from '../../store/engine/open-store.ts';
import type { Store } from '../../store/store.ts';
import { parseKeyRing, unwrapKey, writeKeyRing } from '../accounts/key-ring.ts';
import { asRefusal } from '../store-refusal.ts';

type Place = { readonly ports: Ports; readonly folder: string; readonly store: Store };

const keptBackups = 20;
const lastHeadFile = 'last-head.txt';

/** Copies the school as it is now into one archive at `target`, keyed as it is and openable with any account's passphrase. */
export async function backupTo({ ports, folder, store }: Place, target: string): Promise<void> {
  const copyFolder = await ports.files.temporaryFolder();
  try {
    const copy = join(copyFolder, 'store.db');
    const { commands, hash } = await store.engine.copyTo(copy);
    const keys = await ports.files.read(join(folder, 'keys.json'));
    await packBackup({ target, storeCopy: copy, keys, head: { commands, hash, at: ports.clock.now() } });
  } catch (cause) {
    throw asRefusal(cause);
  } finally {
    await ports.files.remove(copyFolder);
  }
}

export function backupFileName(ports: Ports): string {
  return `attendance-backup-${ports.clock.now().replaceAll(/[:.]/g, '-')}.zip`;
}

/** On closing: a backup where anything was written since the last one. A fault is logged and never stops the closing. */
export async function backupOnClosing(place: Place): Promise<void> {
  const folder = join(place.folder, 'backups');
  const marker = join(folder, lastHeadFile);
  try {
    await place.ports.files.makeFolder(folder);
    const { hash } = await place.store.head();
    const last = (await place.ports.files.exists(marker)) ? new TextDecoder().decode(await place.ports.files.read(marker)) : '';
    if (last === hash) return;
    await backupTo(place, join(folder, backupFileName(place.ports)));
    await place.ports.files.write(marker, new TextEncoder().encode(hash));
    await dropOldest(place.ports, folder);
  } catch (cause) {
    place.ports.log.fault('the backup on closing was not made', cause);
  }
}

async function dropOldest(ports: Ports, folder: string): Promise<void> {
  const backups = (await ports.files.list(folder)).filter((name) => name.endsWith('.zip'));
  for (const name of backups.slice(0, Math.max(0, backups.length - keptBackups))) await ports.files.remove(join(folder, name));
}

/** Puts a backup into a folder that holds no school. The passphrase proves that it can be opened; nothing stays of a refusal. */
export async function restoreBackup(
  world: { ports: Ports; folder: string },
  options: { file: string; name: string | undefined; passphrase: string },
): Promise<{ commands: number }> {
  const { ports, folder } = world;
  if (hasStore(folder)) throw new AppError('SCHOOL_EXISTS');
  if (!(await ports.files.exists(options.file)))
    throw new AppError('RESTORE_REFUSED', { place: options.file, details: [{ message: 'There is no such file.' }] });
  const storeTo = join(folder, 'store.restored.db');
  try {
    await ports.files.makeFolder(folder);
    await ports.files.remove(storeTo);
    const { keys, head } = await unpackBackup({ file: options.file, storeTo });
    const ring = parseKeyRing(keys);
    const key = await keyOf(ring.accounts, options);
    if (key === undefined) throw new AppError('WRONG_PASSPHRASE');
    await adoptStore({
      folder,
      restored: storeTo,
      key,
      accept: async (store) => {
        const { hash } = await store.head();
        if (hash !== head.hash)
          throw new AppError('RESTORE_REFUSED', { message: 'The backup does not hold what it says it holds.' });
        await writeKeyRing(ports.files, folder, ring);
      },
    });
    return { commands: head.commands };
  } catch (cause) {
    await ports.files.remove(storeTo);
    if (cause instanceof BundleError) throw new AppError('RESTORE_REFUSED', { details: [{ message: cause.message }] });
    throw asRefusal(cause);
  }
}

async function keyOf(
  accounts: Parameters<typeof unwrapKey>[0][],
  options: { name: string | undefined; passphrase: string },
): Promise<string | undefined> {
  for (const account of accounts) {
    if (options.name !== undefined && account.name !== options.name) continue;
    const key = await unwrapKey(account, options.passphrase);
    if (key !== undefined) return key;
  }
  return undefined;
}
