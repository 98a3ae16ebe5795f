import { crc32 } from 'node:zlib';
import { BundleError } from '../bundle-error.ts';
import { zipSize } from './zip-limits.ts';
import { checkZipNames } from './zip-names.ts';
import { centralHeader, endRecord, localHeader, type ZipMember } from './zip-records.ts';

/** A member whose length and CRC are known before; `open` gives its bytes. */
export type ZipSource = ZipMember & { readonly open: () => AsyncIterable<Uint8Array> };

/** The bytes of a STORE ZIP, the same for the same members on every machine. SOURCE_CHANGED where a source gives other bytes than before. */
export async function* zipStream(sources: readonly ZipSource[]): AsyncGenerator<Uint8Array> {
  checkZipNames(sources.map((source) => source.name));
  zipSize(sources);
  const directory: Buffer[] = [];
  let offset = 0;
  for (const source of sources) {
    directory.push(centralHeader(source, offset));
    const header = localHeader(source);
    yield header;
    yield* unchanged(source);
    offset += header.length + source.bytes;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield endRecord({ count: sources.length, bytes: central.length, offset });
}

/** Length and CRC tell an accidental change from the first reading; a third SHA-256 would cost a tenth of the whole work. */
async function* unchanged(source: ZipSource): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let crc = 0;
  for await (const chunk of source.open()) {
    bytes += chunk.length;
    if (bytes > source.bytes) throw new BundleError('SOURCE_CHANGED', { place: source.name });
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (bytes !== source.bytes || crc !== source.crc32) throw new BundleError('SOURCE_CHANGED', { place: source.name });
}
