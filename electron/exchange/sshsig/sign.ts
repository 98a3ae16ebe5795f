import { createPrivateKey, sign } from 'node:crypto';
import type { SignatureNamespace } from '#shared/domain/exchange/namespaces.ts';
import { armour } from './armour.ts';
import { keyType, publicKeyBlob } from './public-key.ts';
import { hashAlgorithm, magic, signedData } from './signed-data.ts';
import { wireString, wireUint32 } from './ssh-wire.ts';

type SignOptions = {
  readonly message: Uint8Array;
  readonly namespace: SignatureNamespace;
  /** Ed25519, PKCS #8 PEM. */
  readonly privateKeyPem: string;
};

/** The same armoured signature that `ssh-keygen -Y sign -n NAMESPACE` makes; Ed25519 gives one signature per message and key. */
export function signMessage({ message, namespace, privateKeyPem }: SignOptions): string {
  const key = createPrivateKey(privateKeyPem);
  const signature = sign(null, signedData(namespace, message), key);
  const blob = Buffer.concat([
    magic,
    wireUint32(1),
    wireString(publicKeyBlob(key)),
    wireString(namespace),
    wireString(''),
    wireString(hashAlgorithm),
    wireString(Buffer.concat([wireString(keyType), wireString(signature)])),
  ]);
  return armour(blob);
}
