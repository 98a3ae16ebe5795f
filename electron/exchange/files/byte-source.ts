import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read at any place, so that a reader never holds a whole file. */
export type ByteSource = {
  readonly size: number;
  /** Exactly `length` bytes from `offset`, or fewer where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
};

export const readChunk = 1 << 20;

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

export async function fileSource(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return { size, read: (offset, length) => readAt(handle, offset, Math.min(length, Math.max(0, size - offset))) };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The bytes from `offset` on, in pieces of at most 1 MiB. */
export async function* readRange(source: ByteSource, offset: number, length: number): AsyncGenerator<Uint8Array> {
  let done = 0;
  while (done < length) {
    const chunk = await source.read(offset + done, Math.min(readChunk, length - done));
    if (chunk.length === 0) return;
    done += chunk.length;
    yield chunk;
  }
}
