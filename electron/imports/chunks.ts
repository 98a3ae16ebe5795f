/** The bytes of a file as they come; a reader never opens a file itself. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** All bytes in one piece, or `tooLarge` as soon as more than `limit` have come. */
export async function collectBytes(chunks: Chunks, limit: number): Promise<Uint8Array | 'tooLarge'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return 'tooLarge';
    parts.push(chunk);
  }
  return joinBytes(parts, length);
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
