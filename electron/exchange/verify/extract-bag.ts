import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenBag } from '../bag/read-bag.ts';
import { BundleError } from '../bundle-error.ts';
import { discard, writeAt, writeFailure } from '../files/write-all.ts';
import { readZipEntry } from '../zip/zip-directory.ts';
import type { OuterBundle } from './read-outer.ts';

type Extraction = { readonly bag: OpenBag; readonly outer: OuterBundle; readonly bagName: string; readonly folder: string };

/**
 * Unpacks a checked bag as `folder/bagName/bag` with the signed statement and its signature beside it, so that one letter
 * can be shown later with its proof. The folder appears whole or not at all. Throws FILE_EXISTS, WRITE_SHORT.
 */
export async function extractBag({ bag, outer, bagName, folder }: Extraction): Promise<void> {
  const target = join(folder, bagName);
  const partial = `${target}.partial`;
  await mkdir(folder, { recursive: true }).catch(writeFailure);
  await discard(partial);
  try {
    await mkdir(partial, { mode: 0o700 }).catch(writeFailure);
    await writeNew(join(partial, 'statement.json'), once(outer.statement));
    await writeNew(join(partial, 'statement.json.sig'), once(outer.signature));
    for (const [path, entry] of bag.entries) {
      const file = join(partial, bagName, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch(writeFailure);
      await writeNew(file, readZipEntry(bag.source, entry));
    }
    await rename(partial, target).catch((cause: unknown) => {
      throw new BundleError('FILE_EXISTS', { place: target, cause });
    });
  } catch (error) {
    await discard(partial);
    throw error;
  }
}

async function writeNew(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch(writeFailure);
  try {
    let offset = 0;
    for await (const chunk of chunks) {
      await writeAt(handle, chunk, offset);
      offset += chunk.length;
    }
  } finally {
    await handle.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
