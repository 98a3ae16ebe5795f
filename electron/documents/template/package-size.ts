import { inflateRawSync } from 'node:zlib';
import { type PackagePart, readParts } from './package-parts.ts';

const mostParts = 5000;

export type PackageSize = 'withinLimit' | 'tooLarge' | 'noArchive';

/**
 * Whether an archive unpacks to no more than `limit` bytes. Every part is really unpacked, one after the other and never
 * beyond the limit, because what the directory says of itself may be untrue.
 */
export function packageSize(bytes: Uint8Array, limit: number): PackageSize {
  const parts = partsOf(bytes);
  if (parts === undefined) return 'noArchive';
  if (parts.length > mostParts) return 'tooLarge';
  let left = limit;
  for (const part of parts) {
    const size = unpackedSize(part, left);
    if (typeof size === 'string') return size;
    left -= size;
  }
  return 'withinLimit';
}

function partsOf(bytes: Uint8Array): readonly PackagePart[] | undefined {
  try {
    return readParts(bytes);
  } catch {
    return undefined;
  }
}

function unpackedSize({ method, packed }: PackagePart, left: number): number | PackageSize {
  if (method === 0) return packed.byteLength > left ? 'tooLarge' : packed.byteLength;
  if (method !== 8) return 'noArchive';
  if (left < 1) return 'tooLarge';
  try {
    return inflateRawSync(packed, { maxOutputLength: left }).byteLength;
  } catch (cause) {
    return cause instanceof RangeError ? 'tooLarge' : 'noArchive';
  }
}
