import { Encrypter } from 'age-encryption';
import { BundleError } from '../bundle-error.ts';
import { sha256Of } from '../files/digest.ts';

/**
 * Throws unless `recipients` are X25519 keys only. Hybrid keys beside X25519 would void the protection they are for
 * (C2SP age.md) and the library allows it, so it is refused here; hybrid keys alone cannot be read by age before 1.3.
 */
export function checkRecipients(recipients: readonly string[]): void {
  if (recipients.length === 0) throw new BundleError('LA_KEY_UNCONFIRMED', { place: 'no recipient' });
  const hybrid = recipients.filter((recipient) => recipient.startsWith('age1pq1') || recipient.startsWith('age1tagpq1'));
  if (hybrid.length > 0 && hybrid.length < recipients.length) throw new BundleError('RECIPIENT_MIX');
  for (const recipient of recipients) {
    if (!isX25519Recipient(recipient)) throw new BundleError('RECIPIENT_INVALID', { place: recipient.slice(0, 70) });
  }
  if (new Set(recipients).size !== recipients.length)
    throw new BundleError('RECIPIENT_INVALID', { place: 'one key is named twice' });
}

/** True for `age1…` of an X25519 key whose check characters are right. */
export function isX25519Recipient(recipient: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(recipient)) return false;
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** How the signed statement names a recipient, so that nobody can pass the bundle on to somebody else's desk. */
export function recipientId(recipient: string): string {
  return sha256Of(recipient);
}
