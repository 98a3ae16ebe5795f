// The parts of a Word file as they lie packed in its archive, so that a part that stays the same is never unpacked. Only for
// files that this program has written or checked: names are plain, and there is neither a comment nor a 64-bit entry.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type PackagePart = {
  readonly name: string;
  readonly method: number;
  readonly crc32: number;
  readonly packed: Uint8Array;
  /** Unpacked. */
  readonly bytes: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;
const deflated = 8;
/** 1980-01-01, the first day that an archive can hold: two builds of one letter have one hash. */
const fixedDate = 0x21;

/** In the order of the archive's directory. Throws a RangeError where it is no archive or damaged. */
export function readParts(archive: Uint8Array): readonly PackagePart[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts: PackagePart[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) throw new RangeError('damaged archive directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    const packed = packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc32: bytes.readUInt32LE(at + 16),
      bytes: bytes.readUInt32LE(at + 24),
      packed,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function packedBytes(bytes: Buffer, local: number, length: number): Uint8Array {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw new RangeError('damaged archive entry');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + length > bytes.length) throw new RangeError('damaged archive entry');
  return bytes.subarray(from, from + length);
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - longestComment);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new RangeError('not an archive');
}

export function packPart(name: string, text: string): PackagePart {
  const bytes = Buffer.from(text, 'utf8');
  return { name, method: deflated, crc32: crc32(bytes), bytes: bytes.length, packed: deflateRawSync(bytes) };
}

export function partText({ method, packed }: PackagePart): string {
  return Buffer.from(method === deflated ? inflateRawSync(packed) : packed).toString('utf8');
}

/** The archive of these parts: the same bytes for the same parts. */
export function writeParts(parts: readonly PackagePart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const common = commonFields(part, name.length);
    const local = Buffer.concat([signature(localSignature), common, name]);
    directory.push(Buffer.concat([signature(entrySignature), Buffer.from([20, 0]), common, entryFields(offset), name]));
    chunks.push(local, part.packed);
    offset += local.length + part.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, central, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** From the version needed to the length of the extra field, as both headers have them; bit 11 says that names are UTF-8. */
function commonFields(part: PackagePart, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(part.method, 4);
  fields.writeUInt16LE(fixedDate, 8);
  fields.writeUInt32LE(part.crc32, 10);
  fields.writeUInt32LE(part.packed.length, 14);
  fields.writeUInt32LE(part.bytes, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

/** From the length of the comment to the place of the local header. */
function entryFields(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}
