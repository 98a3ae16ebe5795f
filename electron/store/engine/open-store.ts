import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations, schemaVersion } from '../migrations/migrations.ts';
import { migrate, type Store, storeOver } from '../store.ts';
import { StoreError, storeErrorOf } from '../store-error.ts';
import type { Engine } from './engine.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { openSqlite } from './sqlite-engine.ts';

export type OpenOptions = {
  /** Absolute path of the data folder. */
  readonly folder: string;
  /** The store key, 64 hex digits. */
  readonly key: string;
  /** `read` runs beside a program that has the school open; `write` is one at a time. */
  readonly mode: 'read' | 'write';
};

const storeFile = 'store.db';
const unfinishedFile = 'store.new.db';

export function hasStore(folder: string): boolean {
  return existsSync(join(folder, storeFile));
}

/** Opens the school of this folder, migrated to the newest schema. Throws `StoreError`; then nothing was touched. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const lock = options.mode === 'write' ? lockOf(options.folder) : undefined;
  try {
    return await openLocked(options, lock);
  } catch (cause) {
    lock?.release();
    throw storeErrorOf(cause) ?? cause;
  }
}

/**
 * Makes a new school's store: under another name, filled by `fill`, and given its own name when it is whole. A kill
 * in between leaves no half a school.
 */
export async function createStore(options: {
  folder: string;
  key: string;
  fill: (store: Store) => Promise<void>;
}): Promise<void> {
  mkdirSync(options.folder, { recursive: true });
  const lock = lockOf(options.folder);
  try {
    if (hasStore(options.folder)) throw new StoreError('DATA_IN_USE', 'A school is already kept in this folder.');
    const path = join(options.folder, unfinishedFile);
    removeStoreFiles(path);
    const engine = openSqlite({ path, key: options.key, readOnly: false });
    const store = storeOver(engine);
    try {
      await migrate(engine, migrations);
      await options.fill(store);
    } catch (cause) {
      await store.close();
      removeStoreFiles(path);
      throw cause;
    }
    await store.close();
    renameSync(path, join(options.folder, storeFile));
  } catch (cause) {
    throw storeErrorOf(cause) ?? cause;
  } finally {
    lock.release();
  }
}

/** Gives a restored file the store's name; the caller has made sure that no school is kept here. */
export function adoptStore(folder: string, restored: string): void {
  renameSync(restored, join(folder, storeFile));
}

function lockOf(folder: string): FolderLock {
  try {
    return lockFolder(folder);
  } catch (cause) {
    throw storeErrorOf(cause) ?? cause;
  }
}

async function openLocked(options: OpenOptions, lock: FolderLock | undefined): Promise<Store> {
  const path = join(options.folder, storeFile);
  if (!existsSync(path)) throw new StoreError('STORE_DAMAGED', 'The school file is missing from the data folder.');
  const engine = openSqlite({ path, key: options.key, readOnly: options.mode === 'read' });
  try {
    const version = await engine.schemaVersion();
    if (version > schemaVersion) {
      throw new StoreError(
        'DATA_NEWER',
        `The school was last opened with a newer program (schema ${version}, this one knows ${schemaVersion}).`,
      );
    }
    if (version < schemaVersion) await migrateWithCopy(engine, options, version);
    return storeOver(engine, () => lock?.release());
  } catch (cause) {
    await engine.close();
    throw cause;
  }
}

/** A copy of the school as it was stays beside it, whatever the migration does. */
async function migrateWithCopy(engine: Engine, options: OpenOptions, version: number): Promise<void> {
  if (options.mode === 'read')
    throw new StoreError('DATA_IN_USE', 'Open the program once first: the school needs to be brought up to date.');
  const copy = join(options.folder, `before-schema-${schemaVersion}-from-${version}.db`);
  rmSync(copy, { force: true });
  await engine.copyTo(copy);
  await migrate(engine, migrations);
  const findings = await engine.integrityFindings();
  if (findings.length > 0) {
    throw new StoreError(
      'STORE_DAMAGED',
      `After the update the school file has faults (${findings[0]}). The copy from before is kept beside it.`,
    );
  }
}

function removeStoreFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}
