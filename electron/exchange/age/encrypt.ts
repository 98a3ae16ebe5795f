import { Encrypter } from 'age-encryption';
import { checkRecipients } from './recipients.ts';
import { fromWebStream, toWebStream } from './web-stream.ts';

/** age v1 encryption of `plain` to X25519 recipients, in pieces. An error of `plain` comes through unchanged. */
export async function* encryptTo(recipients: readonly string[], plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  checkRecipients(recipients);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  yield* fromWebStream(await encrypter.encrypt(toWebStream(plain)));
}
