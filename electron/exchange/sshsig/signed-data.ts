import { createHash } from 'node:crypto';
import { wireString } from './ssh-wire.ts';

/** The six bytes before every signature blob and everything it signs (OpenSSH PROTOCOL.sshsig). */
export const magic = Buffer.from('SSHSIG', 'latin1');
export const hashAlgorithm = 'sha512';

/** What is signed in truth: the purpose, and the SHA-512 of the message. */
export function signedData(namespace: string, message: Uint8Array): Buffer {
  const digest = createHash(hashAlgorithm).update(message).digest();
  return Buffer.concat([magic, wireString(namespace), wireString(''), wireString(hashAlgorithm), wireString(digest)]);
}
