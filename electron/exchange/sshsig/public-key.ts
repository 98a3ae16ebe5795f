import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { wireReader, wireString } from './ssh-wire.ts';

/** The only signature algorithm of this format. */
export const keyType = 'ssh-ed25519';

/** DER of an Ed25519 public key up to its 32 bytes (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The SSH wire form of a public (or the public half of a private) Ed25519 key. */
export function publicKeyBlob(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return Buffer.concat([wireString(keyType), wireString(der.subarray(spkiPrefix.length))]);
}

/** `SHA256:…` as ssh-keygen prints it. */
export function fingerprint(blob: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

export function formatPublicKeyLine(blob: Uint8Array, comment = ''): string {
  return `${keyType} ${Buffer.from(blob).toString('base64')}${comment === '' ? '' : ` ${comment}`}`;
}

/** The wire form in a line `ssh-ed25519 AAAA… [comment]`; undefined where it is no such line. */
export function parsePublicKeyLine(line: string): Buffer | undefined {
  const [type, base64 = ''] = line.trim().split(/\s+/);
  const blob = Buffer.from(base64, 'base64');
  if (type !== keyType || blob.toString('base64') !== base64) return undefined;
  return keyFromBlob(blob) === undefined ? undefined : blob;
}

/** The key in its wire form; undefined where it is not an Ed25519 key. */
export function keyFromBlob(blob: Buffer): KeyObject | undefined {
  try {
    const reader = wireReader(blob);
    const type = reader.string().toString('latin1');
    const point = reader.string();
    if (type !== keyType || point.length !== 32 || !reader.atEnd()) return undefined;
    return createPublicKey({ key: Buffer.concat([spkiPrefix, point]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
