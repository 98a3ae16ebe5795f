import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BundleError } from './bundle-error.ts';
import { fileSource } from './files/byte-source.ts';
import { digestMeter, digestOf } from './files/digest.ts';
import { discard } from './files/write-all.ts';
import { readZipDirectory, readZipEntry, type ZipEntry } from './zip/zip-directory.ts';
import { type ZipSource, zipStream } from './zip/zip-stream.ts';

/** A backup is one STORE zip of exactly these: the encrypted store, the wrapped keys, the hash of the newest command. */
export const backupMembers = ['store.db', 'keys.json', 'head.json'] as const;

/** Keys and head are read whole; a file that claims more is no backup of ours. */
const largestText = 4_194_304;

export type BackupHead = { readonly commands: number; readonly hash: string; readonly at: string };

/** Writes the archive whole or not at all. */
export async function packBackup(options: {
  target: string;
  storeCopy: string;
  keys: Uint8Array;
  head: BackupHead;
}): Promise<void> {
  const head = new TextEncoder().encode(`${JSON.stringify(options.head, null, 2)}\n`);
  const sources = [
    await fileMember('store.db', options.storeCopy),
    bytesMember('keys.json', options.keys),
    bytesMember('head.json', head),
  ];
  const partial = `${options.target}.partial`;
  try {
    await pipeline(Readable.from(zipStream(sources)), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, options.target);
  } catch (cause) {
    await discard(partial);
    throw cause;
  }
}

/**
 * Reads an archive: the keys and the head at once, the store into `storeTo`, which must not be there yet. Throws
 * `BundleError` where the file is no backup, was cut short or altered.
 */
export async function unpackBackup(options: { file: string; storeTo: string }): Promise<{ keys: Uint8Array; head: BackupHead }> {
  const handle = await open(options.file, 'r');
  try {
    const source = await fileSource(handle);
    const entries = await readZipDirectory(source);
    const [store, keys, head] = backupMembers.map((name) => entries.find((entry) => entry.name === name));
    if (!store || !keys || !head || entries.length !== backupMembers.length) throw new BundleError('BUNDLE_LAYOUT');
    if (keys.bytes > largestText || head.bytes > largestText) throw new BundleError('BUNDLE_LAYOUT');
    const checked = (entry: ZipEntry): AsyncGenerator<Uint8Array> => verified(readZipEntry(source, entry), entry);
    await pipeline(Readable.from(checked(store)), createWriteStream(options.storeTo, { flags: 'wx', mode: 0o600, flush: true }));
    return {
      keys: await gather(checked(keys)),
      head: headIn(await gather(checked(head))),
    };
  } catch (cause) {
    await discard(options.storeTo);
    throw cause;
  } finally {
    await handle.close();
  }
}

function headIn(bytes: Uint8Array): BackupHead {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as BackupHead;
  } catch (cause) {
    throw new BundleError('BUNDLE_LAYOUT', { place: 'head.json', cause });
  }
}

async function* verified(chunks: AsyncIterable<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const meter = digestMeter();
  for await (const chunk of chunks) {
    meter.update(chunk);
    yield chunk;
  }
  const found = meter.result();
  if (found.bytes !== entry.bytes || found.crc32 !== entry.crc32) throw new BundleError('BUNDLE_DAMAGED', { place: entry.name });
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function fileMember(name: string, path: string): Promise<ZipSource> {
  const meter = digestMeter();
  for await (const chunk of createReadStream(path)) meter.update(chunk as Uint8Array);
  return { name, ...meter.result(), open: () => createReadStream(path) };
}

function bytesMember(name: string, bytes: Uint8Array): ZipSource {
  return {
    name,
    ...digestOf(bytes),
    open: async function* () {
      yield bytes;
    },
  };
}
