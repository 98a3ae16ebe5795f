import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { StoreError } from '../store-error.ts';

export type FolderLock = { release(): void };

/**
 * One program writes in a data folder at a time. The lock is SQLite's own lock on a small file: the operating system
 * lets go of it when a program is killed, so no stale lock ever has to be explained to anybody.
 */
export function lockFolder(folder: string): FolderLock {
  const raw = new Database(join(folder, 'in-use.lock'), { timeout: 0 });
  try {
    raw.pragma('journal_mode = MEMORY');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    raw.close();
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('SQLITE_BUSY')) throw new StoreError('DATA_IN_USE', 'The data folder is in use.', cause);
    throw cause;
  }
  return { release: () => raw.close() };
}
