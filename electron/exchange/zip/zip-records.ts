/**
 * The only ZIP records this program writes or reads: method 0, no flags, no extra fields, no comments,
 * 1980-01-01, mode 0100644, sizes and CRC in the local header. Any other spelling is not ours.
 */
export type ZipMember = { readonly name: string; readonly bytes: number; readonly crc32: number };

export const localHeaderSize = 30;
export const centralHeaderSize = 46;
export const endRecordSize = 22;
export const endSignature = 0x06054b50;
export const centralSignature = 0x02014b50;
export const localSignature = 0x04034b50;

const versionNeeded = 10;
const madeByUnix = (3 << 8) | 20;
const firstDosDate = 0x0021;
const regularFile = 0o100644;

export function localHeader(member: ZipMember): Buffer {
  const header = Buffer.alloc(localHeaderSize + member.name.length);
  header.writeUInt32LE(localSignature, 0);
  header.writeUInt16LE(versionNeeded, 4);
  writeCommonFields(header, 6, member);
  header.write(member.name, localHeaderSize, 'latin1');
  return header;
}

export function centralHeader(member: ZipMember, offset: number): Buffer {
  const header = Buffer.alloc(centralHeaderSize + member.name.length);
  header.writeUInt32LE(centralSignature, 0);
  header.writeUInt16LE(madeByUnix, 4);
  header.writeUInt16LE(versionNeeded, 6);
  writeCommonFields(header, 8, member);
  header.writeUInt32LE((regularFile << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  header.write(member.name, centralHeaderSize, 'latin1');
  return header;
}

export function endRecord(directory: { readonly count: number; readonly bytes: number; readonly offset: number }): Buffer {
  const record = Buffer.alloc(endRecordSize);
  record.writeUInt32LE(endSignature, 0);
  record.writeUInt16LE(directory.count, 8);
  record.writeUInt16LE(directory.count, 10);
  record.writeUInt32LE(directory.bytes, 12);
  record.writeUInt32LE(directory.offset, 16);
  return record;
}

function writeCommonFields(header: Buffer, at: number, member: ZipMember): void {
  header.writeUInt16LE(firstDosDate, at + 6);
  header.writeUInt32LE(member.crc32, at + 8);
  header.writeUInt32LE(member.bytes, at + 12);
  header.writeUInt32LE(member.bytes, at + 16);
  header.writeUInt16LE(member.name.length, at + 20);
}
