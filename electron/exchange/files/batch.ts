import { readChunk } from './byte-source.ts';

/** Joins small pieces into pieces of 1 MiB: thousands of letters and zip headers become few large writes. */
export async function* batch(chunks: AsyncIterable<Uint8Array>, size = readChunk): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.allocUnsafe(size);
  let used = 0;
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const taken = Math.min(size - used, chunk.length - from);
      buffer.set(chunk.subarray(from, from + taken), used);
      used += taken;
      from += taken;
      if (used === size) {
        yield buffer;
        buffer = Buffer.allocUnsafe(size);
        used = 0;
      }
    }
  }
  if (used > 0) yield buffer.subarray(0, used);
}
