import { access, type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFileName } from '#shared/domain/exchange/bundle-name.ts';
import { defaultAcceptBefore } from '#shared/domain/exchange/freshness.ts';
import { signatureNamespaces } from '#shared/domain/exchange/namespaces.ts';
import { type Statement, serialiseStatement, statementFormat } from '#shared/domain/exchange/statement.ts';
import { encryptTo } from '../age/encrypt.ts';
import { checkRecipients, recipientId } from '../age/recipients.ts';
import type { Bag } from '../bag/build-bag.ts';
import { BundleError } from '../bundle-error.ts';
import { batch } from '../files/batch.ts';
import { type Digest, digestMeter, sha256Of } from '../files/digest.ts';
import { discard, syncFolder, writeFailure } from '../files/write-all.ts';
import { signMessage } from '../sshsig/sign.ts';
import { zipSize } from '../zip/zip-limits.ts';
import { zipStream } from '../zip/zip-stream.ts';
import { packBag } from './pack-bag.ts';
import type { SealedBundle, SealOptions, SealWatch } from './seal-options.ts';
import { selfCheck } from './self-check.ts';
import { finishOuter, writePayload } from './write-outer.ts';

/**
 * Makes one signed and sealed bundle in `outFolder` in flat memory. The file appears under its name only when it is whole,
 * on disk and has passed the verifier; after any failure or a cancel nothing is left behind.
 * Throws BundleError: LA_KEY_UNCONFIRMED, RECIPIENT_MIX, RECIPIENT_INVALID, ZIP_*, SOURCE_CHANGED, WRITE_SHORT,
 * FILE_EXISTS, CANCELLED.
 */
export async function sealBundle(options: SealOptions, watch: SealWatch = {}): Promise<SealedBundle> {
  checkRecipients(options.to.recipients);
  const fileName = bundleFileName({ ...options.from, ...options, laCode: options.to.laCode });
  const file = join(options.outFolder, fileName);
  if (await exists(file)) throw new BundleError('FILE_EXISTS', { place: fileName });
  const bag = await packBag(options, watch);
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w', 0o600).catch(writeFailure);
    const written = await writeBundle({ handle, bag, options, watch }).finally(() => handle.close());
    await selfCheck(partial, options);
    await rename(partial, file).catch(writeFailure);
    await syncFolder(options.outFolder);
    return { file, fileName, ...written, tagManifestSha256: bag.tagManifestSha256 };
  } catch (error) {
    await discard(partial);
    throw error;
  }
}

type WriteParts = { readonly handle: FileHandle; readonly bag: Bag; readonly options: SealOptions; readonly watch: SealWatch };

async function writeBundle({
  handle,
  bag,
  options,
  watch,
}: WriteParts): Promise<Pick<SealedBundle, 'bytes' | 'statementSha256'>> {
  const plainMeter = digestMeter();
  const plain = metered(batch(zipStream(bag.members)), { meter: plainMeter, watch, total: zipSize(bag.members) });
  const payload = await writePayload(handle, encryptTo(options.to.recipients, plain));
  const plaintext = plainMeter.result();
  const statement = Buffer.from(serialiseStatement(statementOf(options, { payload, plaintext, bag })), 'ascii');
  const signed = { message: statement, namespace: signatureNamespaces.bundle, privateKeyPem: options.signingKeyPem };
  const signature = Buffer.from(signMessage(signed), 'ascii');
  const bytes = await finishOuter(handle, { payload, statement, signature });
  await handle.sync().catch(writeFailure);
  return { bytes, statementSha256: sha256Of(statement) };
}

type Metering = { readonly meter: { update(chunk: Uint8Array): void }; readonly watch: SealWatch; readonly total: number };

async function* metered(chunks: AsyncIterable<Uint8Array>, { meter, watch, total }: Metering): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    if (watch.isCancelled?.() === true) throw new BundleError('CANCELLED');
    meter.update(chunk);
    done += chunk.length;
    yield chunk;
    watch.onProgress?.(done, total);
  }
}

type Sealed = { readonly payload: Digest; readonly plaintext: Digest; readonly bag: Bag };

function statementOf(options: SealOptions, { payload, plaintext, bag }: Sealed): Statement {
  const { from, to, previous, created, generator } = options;
  return {
    format: statementFormat,
    kind: 'school-export',
    stream: options.stream,
    from: { urn: from.urn, laestab: from.laestab, keyId: from.keyId },
    to: { laCode: to.laCode, recipientIds: to.recipients.map(recipientId) },
    chainId: options.chainId,
    sequence: options.sequence,
    previous: previous === null ? null : { sequence: previous.sequence, statementSha256: previous.statementSha256 },
    acknowledges: options.acknowledges ?? null,
    created,
    acceptBefore: options.acceptBefore ?? defaultAcceptBefore(created),
    generator: { name: generator.name, version: generator.version, commit: generator.commit },
    ciphertext: { name: 'payload.zip.age', bytes: payload.bytes, sha256: payload.sha256 },
    plaintext: { name: 'payload.zip', bytes: plaintext.bytes, sha256: plaintext.sha256 },
    tagManifestSha256: bag.tagManifestSha256,
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
