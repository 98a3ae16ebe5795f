import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { BundleError } from '../bundle-error.ts';
import { fileSource, readRange } from '../files/byte-source.ts';
import type { SourceContent } from './source.ts';

/** The bytes of a source, in pieces. A link, a folder or a device in the place of a file is refused. */
export async function* openSource(content: SourceContent): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else if ('file' in content) yield* readFile(content.file);
  else yield* content.open();
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch((cause: unknown): never => {
    throw new BundleError('SOURCE_CHANGED', { place: 'a file cannot be opened', cause });
  });
  try {
    if (!(await handle.stat()).isFile()) throw new BundleError('SOURCE_CHANGED', { place: 'not a file' });
    const source = await fileSource(handle);
    yield* readRange(source, 0, source.size);
  } finally {
    await handle.close();
  }
}
