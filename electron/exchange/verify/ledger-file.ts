import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type LedgerChains, type LedgerEntry, ledgerSchema } from '#shared/domain/exchange/ledger.ts';
import { BundleError } from '../bundle-error.ts';
import { discard, syncFolder, writeFailure } from '../files/write-all.ts';

/** What was accepted so far. Reading a ledger that is not there must fail: an empty one would accept a replay. */
export type Ledger = {
  /** Throws LEDGER_MISSING. */
  read(): Promise<LedgerChains>;
  accept(chainId: string, entry: LedgerEntry): Promise<void>;
};

/** A ledger in a JSON file keyed by chainId. */
export function ledgerFile(path: string): Ledger {
  return {
    read: () => readLedger(path),
    accept: async (chainId, entry) => writeLedger(path, { ...(await readLedger(path)), [chainId]: entry }),
  };
}

/** Starts a ledger, once, before the first bundle. Throws FILE_EXISTS rather than forget what was accepted. */
export async function createLedgerFile(path: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((cause: unknown): never => {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new BundleError('FILE_EXISTS', { place: path });
    return writeFailure(cause);
  });
  await handle.writeFile('{}\n').finally(() => handle.close());
}

async function readLedger(path: string): Promise<LedgerChains> {
  try {
    return ledgerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new BundleError('LEDGER_MISSING', { place: path, cause });
  }
}

async function writeLedger(path: string, chains: LedgerChains): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const handle = await open(partial, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(chains, undefined, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await discard(partial);
    writeFailure(cause);
  }
}
