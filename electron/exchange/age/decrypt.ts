import { Decrypter } from 'age-encryption';
import { BundleError } from '../bundle-error.ts';
import type { AgeIdentity } from './identity.ts';
import { fromWebStream, toWebStream } from './web-stream.ts';

/** More than 200 recipients need; without a limit a file without a line end would be read whole into memory. */
const maximumHeader = 1 << 16;

/**
 * The plaintext of an age v1 file, in pieces. Nothing of it may be used before the end came: only then is it known not
 * to be cut. Throws NOT_FOR_THIS_KEY where no identity fits, DECRYPT_FAILED where it is no age file, altered or cut.
 */
export async function* decryptWith(
  identities: readonly AgeIdentity[],
  cipher: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const { identity } of identities) decrypter.addIdentity(identity);
  try {
    yield* fromWebStream(await decrypter.decrypt(toWebStream(withShortHeader(cipher))));
  } catch (error) {
    if (error instanceof BundleError) throw error;
    const noKey = error instanceof Error && error.message.startsWith('no identity matched');
    throw new BundleError(noKey ? 'NOT_FOR_THIS_KEY' : 'DECRYPT_FAILED', { cause: error });
  }
}

async function* withShortHeader(cipher: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = Buffer.alloc(0);
  let complete = false;
  for await (const chunk of cipher) {
    if (complete) {
      yield chunk;
      continue;
    }
    first = Buffer.concat([first, chunk]);
    complete = first.includes('\n--- ');
    if (!complete && first.length > maximumHeader) throw new BundleError('DECRYPT_FAILED');
    if (complete) yield first;
  }
  if (!complete) yield first;
}
