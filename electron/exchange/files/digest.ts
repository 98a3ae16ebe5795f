import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type Digest = { readonly bytes: number; readonly sha256: string; readonly crc32: number };

/** Length, SHA-256 and CRC-32 of what passes by. */
export type DigestMeter = { update(chunk: Uint8Array): void; result(): Digest };

export function digestMeter(): DigestMeter {
  const hash = createHash('sha256');
  let bytes = 0;
  let crc = 0;
  return {
    update: (chunk) => {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      bytes += chunk.length;
    },
    result: () => ({ bytes, sha256: hash.digest('hex'), crc32: crc }),
  };
}

export function digestOf(bytes: Uint8Array): Digest {
  const meter = digestMeter();
  meter.update(bytes);
  return meter.result();
}

export function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
