import type { FileHandle } from 'node:fs/promises';
import { BundleError } from '../bundle-error.ts';
import { batch } from '../files/batch.ts';
import { type Digest, digestMeter, digestOf } from '../files/digest.ts';
import { writeAt } from '../files/write-all.ts';
import { maximumZipBytes, zipSize } from '../zip/zip-limits.ts';
import { centralHeader, endRecord, localHeader, localHeaderSize, type ZipMember } from '../zip/zip-records.ts';
import { payloadName, signatureName, statementName } from './outer-layout.ts';

const payloadOffset = localHeaderSize + payloadName.length;

/** Writes the encrypted part behind the place its header will take, since its CRC is known only at its end. */
export async function writePayload(handle: FileHandle, cipher: AsyncIterable<Uint8Array>): Promise<Digest> {
  const meter = digestMeter();
  let offset = payloadOffset;
  for await (const chunk of batch(cipher)) {
    if (offset + chunk.length > maximumZipBytes) throw new BundleError('ZIP_TOO_LARGE', { place: 'encrypted part' });
    meter.update(chunk);
    await writeAt(handle, chunk, offset);
    offset += chunk.length;
  }
  return meter.result();
}

export type OuterParts = { readonly payload: Digest; readonly statement: Buffer; readonly signature: Buffer };

/** Writes everything but the encrypted part and returns the length of the whole file. */
export async function finishOuter(handle: FileHandle, { payload, statement, signature }: OuterParts): Promise<number> {
  const first: ZipMember = { name: payloadName, bytes: payload.bytes, crc32: payload.crc32 };
  await writeAt(handle, localHeader(first), 0);
  const directory = [centralHeader(first, 0)];
  const tail: Buffer[] = [];
  const start = payloadOffset + payload.bytes;
  let offset = start;
  for (const [name, content] of [
    [statementName, statement],
    [signatureName, signature],
  ] as const) {
    const { bytes, crc32 } = digestOf(content);
    const member = { name, bytes, crc32 };
    directory.push(centralHeader(member, offset));
    const record = Buffer.concat([localHeader(member), content]);
    tail.push(record);
    offset += record.length;
  }
  const central = Buffer.concat(directory);
  const end = endRecord({ count: directory.length, bytes: central.length, offset });
  await writeAt(handle, Buffer.concat([...tail, central, end]), start);
  return zipSize([first, { name: statementName, bytes: statement.length }, { name: signatureName, bytes: signature.length }]);
}
