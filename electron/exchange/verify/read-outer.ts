import { BundleError } from '../bundle-error.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { digestOf } from '../files/digest.ts';
import { maximumSignatureBytes, maximumStatementBytes, outerNames } from '../seal/outer-layout.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

export type OuterBundle = {
  readonly payload: ZipEntry;
  readonly statement: Buffer;
  readonly signature: Buffer;
  /** Throws ZIP_NOT_CANONICAL where a stated CRC of the two small members is not theirs; asked only after the signature. */
  readonly checkSmallMembers: () => void;
};

/** Exactly our three members in our order. Throws BUNDLE_DAMAGED, BUNDLE_LAYOUT, ZIP_*. */
export async function readOuter(source: ByteSource): Promise<OuterBundle> {
  const entries = await readZipDirectory(source);
  const [payload, statement, signature] = entries;
  const names = entries.map((entry) => entry.name).join('\n');
  if (payload === undefined || statement === undefined || signature === undefined || names !== outerNames.join('\n')) {
    throw new BundleError('BUNDLE_LAYOUT');
  }
  if (statement.bytes > maximumStatementBytes || signature.bytes > maximumSignatureBytes) throw new BundleError('BUNDLE_LAYOUT');
  const statementBytes = await readWhole(source, statement);
  const signatureBytes = await readWhole(source, signature);
  const checkSmallMembers = (): void => {
    const sound = digestOf(statementBytes).crc32 === statement.crc32 && digestOf(signatureBytes).crc32 === signature.crc32;
    if (!sound) throw new BundleError('ZIP_NOT_CANONICAL');
  };
  return { payload, statement: statementBytes, signature: signatureBytes, checkSmallMembers };
}

async function readWhole(source: ByteSource, entry: ZipEntry): Promise<Buffer> {
  return Buffer.from(await source.read(entry.dataOffset, entry.bytes));
}
