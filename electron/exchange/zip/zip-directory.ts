import { BundleError } from '../bundle-error.ts';
import { type ByteSource, readRange } from '../files/byte-source.ts';
import { maximumMembers } from './zip-limits.ts';
import { checkZipNames } from './zip-names.ts';
import {
  centralHeader,
  centralHeaderSize,
  centralSignature,
  endRecord,
  endRecordSize,
  endSignature,
  localHeader,
  localHeaderSize,
  localSignature,
  type ZipMember,
} from './zip-records.ts';

/** A member found in a ZIP; `dataOffset` is where its bytes stand. Its CRC is stated, not yet checked. */
export type ZipEntry = ZipMember & { readonly dataOffset: number };

/**
 * Reads the directory of a ZIP of our profile. Every record is written again from what was read and compared byte for
 * byte, and the members must fill the file from its first byte, so it accepts only bytes the writer can produce.
 * Throws BUNDLE_DAMAGED (no ZIP, cut short), ZIP_NOT_CANONICAL, ZIP_NAME, ZIP_DUPLICATE, ZIP_FILE_AND_FOLDER.
 */
export async function readZipDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  const end = await readEnd(source);
  const central = Buffer.from(await source.read(end.offset, end.bytes));
  if (central.length !== end.bytes) throw new BundleError('BUNDLE_DAMAGED');
  const entries = readCentral(central, end.count);
  checkZipNames(entries.map((entry) => entry.name));
  await checkLocalHeaders(source, entries, end.offset);
  return entries;
}

/** The bytes of one member. */
export function readZipEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  return readRange(source, entry.dataOffset, entry.bytes);
}

type End = { readonly count: number; readonly bytes: number; readonly offset: number };

async function readEnd(source: ByteSource): Promise<End> {
  const start = Buffer.from(await source.read(0, 4));
  const last = Buffer.from(await source.read(Math.max(0, source.size - endRecordSize), endRecordSize));
  if (last.length < endRecordSize || last.readUInt32LE(0) !== endSignature) throw await endMissing(source);
  const end = { count: last.readUInt16LE(10), bytes: last.readUInt32LE(12), offset: last.readUInt32LE(16) };
  const contiguous = end.offset + end.bytes + endRecordSize === source.size;
  const firstRecord = start.readUInt32LE(0);
  const startsRight = firstRecord === localSignature || (end.count === 0 && firstRecord === endSignature);
  if (!contiguous || !startsRight || end.count > maximumMembers || !endRecord(end).equals(last))
    throw new BundleError('ZIP_NOT_CANONICAL');
  return end;
}

/** A whole end record further up means something was added behind it; else the file was cut or is no ZIP. */
async function endMissing(source: ByteSource): Promise<BundleError> {
  const tail = Buffer.from(await source.read(Math.max(0, source.size - 65_557), 65_557));
  const mark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const at = tail.lastIndexOf(mark);
  return new BundleError(at >= 0 && at + endRecordSize <= tail.length ? 'ZIP_NOT_CANONICAL' : 'BUNDLE_DAMAGED');
}

function readCentral(central: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + centralHeaderSize > central.length || central.readUInt32LE(at) !== centralSignature)
      throw new BundleError('ZIP_NOT_CANONICAL');
    const nameLength = central.readUInt16LE(at + 28);
    const name = central.toString('latin1', at + centralHeaderSize, at + centralHeaderSize + nameLength);
    const member = { name, bytes: central.readUInt32LE(at + 24), crc32: central.readUInt32LE(at + 16) };
    const expected = centralHeader(member, offset);
    if (!expected.equals(central.subarray(at, at + centralHeaderSize + nameLength))) throw new BundleError('ZIP_NOT_CANONICAL');
    const dataOffset = offset + localHeaderSize + nameLength;
    entries.push({ ...member, dataOffset });
    offset = dataOffset + member.bytes;
    // A file beyond 4 GiB cannot be ours, and the next offset would not fit its field.
    if (offset > 0xffff_ffff) throw new BundleError('ZIP_NOT_CANONICAL');
    at += expected.length;
  }
  if (at !== central.length) throw new BundleError('ZIP_NOT_CANONICAL');
  return entries;
}

async function checkLocalHeaders(source: ByteSource, entries: readonly ZipEntry[], directoryOffset: number): Promise<void> {
  let end = 0;
  for (const entry of entries) {
    const expected = localHeader(entry);
    const found = await source.read(entry.dataOffset - expected.length, expected.length);
    if (!expected.equals(found)) throw new BundleError('ZIP_NOT_CANONICAL', { place: entry.name });
    end = entry.dataOffset + entry.bytes;
  }
  if (end !== directoryOffset) throw new BundleError('ZIP_NOT_CANONICAL');
}
