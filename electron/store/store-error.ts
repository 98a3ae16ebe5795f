/** Why a store cannot be opened or written; services put it into the words of the error table. */
export type StoreErrorCode = 'DATA_IN_USE' | 'DATA_UNWRITABLE' | 'DATA_NEWER' | 'STORE_DAMAGED' | 'WRONG_KEY' | 'DISK_FULL';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A folder that may not be written, or whose name or parent is a file. */
const refusedByDisk: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR']);

/** The store's own name for what SQLite or the disk said; undefined where it is a fault of ours. */
export function storeErrorOf(cause: unknown): StoreError | undefined {
  if (cause instanceof StoreError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StoreError('DATA_IN_USE', message, cause);
  if (code === 'SQLITE_NOTADB') return new StoreError('WRONG_KEY', message, cause);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_DATA')
    return new StoreError('STORE_DAMAGED', message, cause);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StoreError('DISK_FULL', message, cause);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || refusedByDisk.has(code)) {
    return new StoreError('DATA_UNWRITABLE', message, cause);
  }
  return undefined;
}
