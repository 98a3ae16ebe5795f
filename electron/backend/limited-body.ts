import { AppError } from '#shared/contract/errors.ts';

/** The bytes of a request as they come. Throws `FILE_TOO_LARGE` as soon as more than `maximum` have come. */
export async function* limitedBody(body: ReadableStream<Uint8Array> | null, maximum: number): AsyncGenerator<Uint8Array> {
  if (!body) return;
  let bytes = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maximum) throw new AppError('FILE_TOO_LARGE');
    yield part.value;
  }
}
