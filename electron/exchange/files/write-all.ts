import { type FileHandle, open, rm } from 'node:fs/promises';
import { BundleError } from '../bundle-error.ts';

/** Writes every byte at `offset`; a full disk becomes WRITE_SHORT. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await handle.write(bytes, done, bytes.length - done, offset + done).catch(writeFailure);
    if (written.bytesWritten === 0) throw new BundleError('WRITE_SHORT', { place: 'nothing more could be written' });
    done += written.bytesWritten;
  }
}

/** Makes a rename durable. Windows cannot sync a folder and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a failed run left; failing to clean must not hide why it failed. */
export async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

export function writeFailure(cause: unknown): never {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  const place = code === 'ENOSPC' ? 'the disk is full' : code;
  throw new BundleError('WRITE_SHORT', { place, cause });
}
