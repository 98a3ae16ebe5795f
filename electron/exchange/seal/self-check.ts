import { createPrivateKey } from 'node:crypto';
import { schoolPrincipal, signatureNamespaces } from '#shared/domain/exchange/namespaces.ts';
import { BundleError } from '../bundle-error.ts';
import { allowedSignersLine } from '../sshsig/allowed-signers.ts';
import { formatPublicKeyLine, publicKeyBlob } from '../sshsig/public-key.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import type { SealOptions } from './seal-options.ts';

/** Reads the finished file back as the LA will, up to the hash of the encrypted part. Throws WRITE_SHORT where it would be refused. */
export async function selfCheck(file: string, options: SealOptions): Promise<void> {
  const publicKey = formatPublicKeyLine(publicKeyBlob(createPrivateKey(options.signingKeyPem)));
  const signers = allowedSignersLine(schoolPrincipal(options.from.urn), [signatureNamespaces.bundle], publicKey);
  const expect = { laCode: options.to.laCode, stream: options.stream };
  const result = await verifyBundle({ file, signers, expect, now: options.created });
  if (result.outcome !== 'sealed') {
    throw new BundleError('WRITE_SHORT', {
      place: `the finished file did not pass its check (${result.error?.code ?? 'unknown'})`,
    });
  }
}
