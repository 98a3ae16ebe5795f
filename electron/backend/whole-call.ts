import { AppError } from '#shared/contract/errors.ts';
import { limitedBody } from './limited-body.ts';

/** A call is a form and never a file: whoever sends more, signed in or not, is not read on. */
const largestCall = 1_048_576;

/** The call with its body read whole; undefined where it is longer than a call can be. */
export async function wholeCall(request: Request): Promise<Request | undefined> {
  if (!request.body) return request;
  const parts: Uint8Array[] = [];
  try {
    for await (const part of limitedBody(request.body, largestCall)) parts.push(part);
  } catch (cause) {
    if (cause instanceof AppError) return undefined;
    throw cause;
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(parts) });
}
