import type { Statement } from '#shared/domain/exchange/statement.ts';
import { BundleError } from '../bundle-error.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { digestMeter } from '../files/digest.ts';
import { readZipEntry, type ZipEntry } from '../zip/zip-directory.ts';

/** Throws CIPHERTEXT_SIZE, CIPHERTEXT_HASH, or ZIP_NOT_CANONICAL where only the ZIP's own CRC is wrong. */
export async function checkCiphertext(source: ByteSource, entry: ZipEntry, stated: Statement['ciphertext']): Promise<void> {
  if (entry.bytes !== stated.bytes) throw new BundleError('CIPHERTEXT_SIZE');
  const meter = digestMeter();
  for await (const chunk of readZipEntry(source, entry)) meter.update(chunk);
  const found = meter.result();
  if (found.bytes !== stated.bytes) throw new BundleError('BUNDLE_DAMAGED');
  if (found.sha256 !== stated.sha256) throw new BundleError('CIPHERTEXT_HASH');
  if (found.crc32 !== entry.crc32) throw new BundleError('ZIP_NOT_CANONICAL');
}
