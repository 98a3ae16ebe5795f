import { createPrivateKey, randomBytes } from 'node:crypto';
import { keyType, publicKeyBlob } from './public-key.ts';
import { wireString, wireUint32 } from './ssh-wire.ts';

const magic = Buffer.from('openssh-key-v1\0', 'latin1');
const blockSize = 8;

/** The file `ssh-keygen` reads: unencrypted openssh-key-v1 (OpenSSH PROTOCOL.key). Only for demonstration keys. */
export function exportOpenSshPrivateKey(privateKeyPem: string, comment: string): string {
  const key = createPrivateKey(privateKeyPem);
  const publicBlob = publicKeyBlob(key);
  const point = publicBlob.subarray(-32);
  const seed = key.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
  const check = randomBytes(4);
  const secret = [
    check,
    check,
    wireString(keyType),
    wireString(point),
    wireString(Buffer.concat([seed, point])),
    wireString(comment),
  ];
  const length = secret.reduce((sum, part) => sum + part.length, 0);
  const padding = Buffer.from(Array.from({ length: (blockSize - (length % blockSize)) % blockSize }, (_, index) => index + 1));
  const blob = Buffer.concat([
    magic,
    wireString('none'),
    wireString('none'),
    wireString(''),
    wireUint32(1),
    wireString(publicBlob),
    wireString(Buffer.concat([...secret, padding])),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return `${['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----'].join('\n')}\n`;
}
