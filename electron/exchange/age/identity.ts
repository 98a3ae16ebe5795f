import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BundleError } from '../bundle-error.ts';

export type AgeIdentity = { readonly identity: string; readonly recipient: string };

/** A new X25519 key pair. The identity is a secret; the recipient is what others encrypt to. */
export async function createIdentity(): Promise<AgeIdentity> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The text of a key file as `age-keygen` writes it. */
export function identityFileText({ identity, recipient }: AgeIdentity): string {
  return `# public key: ${recipient}\n${identity}\n`;
}

/** The X25519 identities in the text of a key file. Throws IDENTITY_UNREADABLE where there is none or a line is something else. */
export async function readIdentities(text: string): Promise<readonly AgeIdentity[]> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new BundleError('IDENTITY_UNREADABLE');
  return Promise.all(lines.map(readIdentity));
}

async function readIdentity(identity: string): Promise<AgeIdentity> {
  if (!identity.startsWith('AGE-SECRET-KEY-1')) throw new BundleError('IDENTITY_UNREADABLE');
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch {
    // The cause would carry the secret into a log.
    throw new BundleError('IDENTITY_UNREADABLE');
  }
}
