import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The disk, for services and the backend; paths are absolute. Failures are those of Node (`error.code`). */
export type Files = {
  read(path: string): Promise<Uint8Array>;
  /** A file is there whole or not at all, and survives a power cut once the promise is kept. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes as it comes, with the same promise as `write`; answers the number of bytes. `source` may throw to give up. */
  writeStream(path: string, source: AsyncIterable<Uint8Array>): Promise<number>;
  readStream(path: string): ReadableStream<Uint8Array>;
  /** Bytes of the file. */
  size(path: string): Promise<number>;
  /** A file, or a folder with all in it; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Names in the folder, sorted; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(path: string): Promise<void>;
  /** A new empty folder that only this user can read; whoever asked removes it. */
  temporaryFolder(): Promise<string>;
};

export function nodeFiles(): Files {
  return {
    read: async (path) => readFile(path),
    write: (path, bytes) => replaceWhole(path, (partial) => writeBytes(partial, bytes)),
    writeStream: (path, source) => replaceWhole(path, (partial) => streamInto(partial, source)),
    readStream: (path) => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
    size: async (path) => (await stat(path)).size,
    remove: (path) => rm(path, { recursive: true, force: true }),
    exists,
    list: async (folder) => ((await exists(folder)) ? (await readdir(folder)).sort() : []),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    temporaryFolder: () => mkdtemp(join(tmpdir(), 'attendance-office-')),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function replaceWhole<Result>(path: string, fill: (partial: string) => Promise<Result>): Promise<Result> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const result = await fill(partial);
    await rename(partial, path);
    await syncFolder(dirname(path));
    return result;
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
}

async function writeBytes(partial: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function streamInto(partial: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  // Opened before anything is read: a source that gives up at once must not leave an opening under way behind its removal.
  const handle = await open(partial, 'wx', 0o600);
  const target = handle.createWriteStream({ flush: true });
  await pipeline(source, target);
  return target.bytesWritten;
}

/** Makes the rename itself durable. Windows opens no folder and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
