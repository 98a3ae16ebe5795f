import type { FileHandle } from 'node:fs/promises';
import type { Statement } from '#shared/domain/exchange/statement.ts';
import { decryptWith } from '../age/decrypt.ts';
import type { AgeIdentity } from '../age/identity.ts';
import { BundleError } from '../bundle-error.ts';
import { batch } from '../files/batch.ts';
import { digestMeter } from '../files/digest.ts';
import { writeAt } from '../files/write-all.ts';
import type { VerifyOptions } from './verify-options.ts';

type Sealed = { readonly cipher: AsyncIterable<Uint8Array>; readonly identities: readonly AgeIdentity[] };

/** Decrypts into `handle` and checks length and hash of what came out. Never writes more than was signed. */
export async function unseal(
  handle: FileHandle,
  {
    cipher,
    identities,
    stated,
    watch,
  }: Sealed & { stated: Statement['plaintext']; watch: Pick<VerifyOptions, 'onProgress' | 'isCancelled'> },
): Promise<void> {
  const meter = digestMeter();
  let offset = 0;
  for await (const chunk of batch(decryptWith(identities, cipher))) {
    if (watch.isCancelled?.() === true) throw new BundleError('CANCELLED');
    if (offset + chunk.length > stated.bytes) throw new BundleError('PLAINTEXT_SIZE');
    meter.update(chunk);
    await writeAt(handle, chunk, offset);
    offset += chunk.length;
    watch.onProgress?.(offset, stated.bytes);
  }
  const found = meter.result();
  if (found.bytes !== stated.bytes) throw new BundleError('PLAINTEXT_SIZE');
  if (found.sha256 !== stated.sha256) throw new BundleError('PLAINTEXT_HASH');
}
