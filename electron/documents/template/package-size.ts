import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;
const mostEntries = 5000;

export type PackageSize = 'withinLimit' | 'tooLarge' | 'noArchive';

/**
 * Whether an archive unpacks to no more than `limit` bytes. Every part is really unpacked, one after the other and never
 * beyond the limit, because what the directory says of itself may be untrue.
 */
export function packageSize(bytes: Uint8Array, limit: number): PackageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'noArchive';
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return 'tooLarge';
  let at = view.getUint32(end + 16, true);
  let left = limit;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return 'noArchive';
    const size = unpackedSize(bytes, { view, at, left });
    if (typeof size === 'string') return size;
    left -= size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return 'withinLimit';
}

type Entry = { readonly view: DataView; readonly at: number; readonly left: number };

function unpackedSize(bytes: Uint8Array, { view, at, left }: Entry): number | PackageSize {
  const [method, packed, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) return 'noArchive';
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > view.byteLength) return 'noArchive';
  if (method === 0) return packed > left ? 'tooLarge' : packed;
  if (method !== 8 || left < 1) return method === 8 ? 'tooLarge' : 'noArchive';
  try {
    return inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: left }).byteLength;
  } catch (cause) {
    return cause instanceof RangeError ? 'tooLarge' : 'noArchive';
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}
