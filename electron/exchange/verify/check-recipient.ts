import type { Statement } from '#shared/domain/exchange/statement.ts';
import type { AgeIdentity } from '../age/identity.ts';
import { recipientId } from '../age/recipients.ts';
import { BundleError } from '../bundle-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Throws WRONG_RECIPIENT or NOT_FOR_THIS_KEY. True where something was there to compare with. */
export function checkRecipient(
  { to, stream }: Statement,
  expect: VerifyOptions['expect'] = {},
  identities: readonly AgeIdentity[] = [],
): boolean {
  if (expect.laCode !== undefined && expect.laCode !== to.laCode)
    throw new BundleError('WRONG_RECIPIENT', { place: `LA ${to.laCode}` });
  if (expect.stream !== undefined && expect.stream !== stream) {
    throw new BundleError('WRONG_RECIPIENT', { place: `the desk of the stream ${stream}` });
  }
  const named = new Set(to.recipientIds);
  const fits = identities.some((identity) => named.has(recipientId(identity.recipient)));
  if (identities.length > 0 && !fits) throw new BundleError('NOT_FOR_THIS_KEY');
  return expect.laCode !== undefined || identities.length > 0;
}
