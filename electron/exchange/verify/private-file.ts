import { type FileHandle, mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lends a file for plaintext that nobody else can reach and that is gone on every path. Where the system allows it the
 * name is removed at once, so that even a killed program leaves nothing behind; Windows removes it at the end.
 */
export async function withPrivateFile<Value>(
  folder: string | undefined,
  use: (handle: FileHandle) => Promise<Value>,
): Promise<Value> {
  const home = await mkdtemp(join(folder ?? tmpdir(), 'bundle-'));
  try {
    const path = join(home, 'payload.zip');
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path).catch(() => undefined);
      return await use(handle);
    } finally {
      await handle.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
