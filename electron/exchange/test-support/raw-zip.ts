/** A ZIP writer that does as it is told, so that tests can make what ours never would. */
import { crc32 } from 'node:zlib';

export type RawMember = {
  readonly name: string;
  readonly data: Buffer;
  readonly localName?: string;
  readonly crc32?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly flags?: number;
  readonly statedBytes?: number;
};

export function rawZip(
  members: readonly RawMember[],
  around: { readonly before?: Buffer; readonly after?: Buffer } = {},
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const record = Buffer.concat([localRecord(member), member.data]);
    local.push(record);
    central.push(centralRecord(member, offset));
    offset += record.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([around.before ?? Buffer.alloc(0), ...local, directory, end, around.after ?? Buffer.alloc(0)]);
}

function localRecord(member: RawMember): Buffer {
  const name = Buffer.from(member.localName ?? member.name, 'latin1');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(10, 4);
  header.writeUInt16LE(name.length, 26);
  writeFields(header, 6, member);
  return Buffer.concat([header, name]);
}

function centralRecord(member: RawMember, offset: number): Buffer {
  const name = Buffer.from(member.name, 'latin1');
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(10, 6);
  header.writeUInt16LE(name.length, 28);
  writeFields(header, 8, member);
  header.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function writeFields(header: Buffer, at: number, member: RawMember): void {
  header.writeUInt16LE(member.flags ?? 0, at);
  header.writeUInt16LE(member.method ?? 0, at + 2);
  header.writeUInt16LE(0x0021, at + 6);
  header.writeUInt32LE(member.crc32 ?? crc32(member.data), at + 8);
  header.writeUInt32LE(member.data.length, at + 12);
  header.writeUInt32LE(member.statedBytes ?? member.data.length, at + 16);
}
