import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
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
  if (!hasStore(options.folder)) throw new StoreError('STORE_DAMAGED', 'The school file is missing from the data folder.');
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
  const lock = lockOf(options.folder, { makeFolder: true });
  try {
    if (hasStore(options.folder)) throw new StoreError('DATA_IN_USE', 'A school is already kept in this folder.');
    const path = join(options.folder, unfinishedFile);
    removeStoreFiles(path);
    await prepare({ path, key: options.key }, async (engine) => {
      await migrate(engine, migrations);
      await options.fill(storeOver(engine));
    });
    nameStore(options.folder, path);
  } catch (cause) {
    throw storeErrorOf(cause) ?? cause;
  } finally {
    lock.release();
  }
}

/**
 * Takes in a restored file as the school of this folder, once `accept` has looked at it. Where that throws, or the file is
 * newer or damaged, the file goes and the folder is as it was.
 */
export async function adoptStore(options: {
  folder: string;
  restored: string;
  key: string;
  accept: (store: Store) => Promise<void>;
}): Promise<void> {
  const { folder, restored, key, accept } = options;
  const lock = lockOf(folder);
  try {
    if (hasStore(folder)) throw new StoreError('DATA_IN_USE', 'A school is already kept in this folder.');
    await prepare({ path: restored, key }, async (engine) => {
      assertNotNewer(await engine.schemaVersion());
      const [finding] = await engine.integrityFindings();
      if (finding !== undefined) throw new StoreError('STORE_DAMAGED', finding);
      await accept(storeOver(engine));
    });
    nameStore(folder, restored);
  } catch (cause) {
    throw storeErrorOf(cause) ?? cause;
  } finally {
    lock.release();
  }
}

/** Works on a file that is not the school's yet; where the work fails, nothing of the file stays. */
async function prepare(file: { path: string; key: string }, work: (engine: Engine) => Promise<void>): Promise<void> {
  try {
    const engine = openSqlite({ ...file, readOnly: false });
    try {
      await work(engine);
    } finally {
      await engine.close();
    }
  } catch (cause) {
    removeStoreFiles(file.path);
    throw cause;
  }
}

/** The last step of making or restoring a school; durable when it returns. */
function nameStore(folder: string, path: string): void {
  renameSync(path, join(folder, storeFile));
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function lockOf(folder: string, { makeFolder = false } = {}): FolderLock {
  try {
    if (makeFolder) mkdirSync(folder, { recursive: true });
    return lockFolder(folder);
  } catch (cause) {
    throw storeErrorOf(cause) ?? cause;
  }
}

async function openLocked(options: OpenOptions, lock: FolderLock | undefined): Promise<Store> {
  const path = join(options.folder, storeFile);
  const engine = openSqlite({ path, key: options.key, readOnly: options.mode === 'read' });
  try {
    const version = await engine.schemaVersion();
    assertNotNewer(version);
    if (version < schemaVersion) await migrateWithCopy(engine, options, version);
    return storeOver(engine, () => lock?.release());
  } catch (cause) {
    await engine.close();
    if (cause instanceof FaultyUpdate) putBack(path, cause.copy);
    throw cause;
  }
}

function assertNotNewer(version: number): void {
  if (version <= schemaVersion) return;
  throw new StoreError(
    'DATA_NEWER',
    `The school was last opened with a newer program (schema ${version}, this one knows ${schemaVersion}).`,
  );
}

/** The update went through and the file has faults: the school is put back as it was. */
class FaultyUpdate extends StoreError {
  readonly copy: string;

  constructor(copy: string, finding: string) {
    super('STORE_DAMAGED', `After the update the school file has faults (${finding}). The school is as it was before it.`);
    this.copy = copy;
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
  const [finding] = await engine.integrityFindings();
  if (finding !== undefined) throw new FaultyUpdate(copy, finding);
}

/** The copy takes the store's name by one rename, so that a kill in between leaves one school or the other. */
function putBack(path: string, copy: string): void {
  const coming = `${path}.put-back`;
  copyFileSync(copy, coming);
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(coming, path);
}

function removeStoreFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}
