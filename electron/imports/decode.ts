/**
 * Turns bytes into text: by a byte order mark where there is one, else UTF-8, else Windows-1252, which is what older school
 * systems write. The one that was used is told, so that the preview can say so.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type TextDecoding = {
  /** The text of the next bytes; bytes of a character that is not complete yet wait for the next call. */
  push(bytes: Uint8Array): string;
  /** The text of what still waits at the end of the file. */
  end(): string;
  /** What the bytes so far were read as; a file is plain UTF-8 until a byte says otherwise. */
  readonly encoding: Encoding;
};

/** Keeps a mark that stands inside the file: only the one at its beginning is none of the text. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The encoding that a byte order mark names. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Decodes all bytes at once: one invalid byte makes the whole file Windows-1252. */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const text = tryUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** Decodes chunk by chunk; the first invalid byte makes the rest of the file Windows-1252. `head` holds the first bytes. */
export function textDecoding(head: Uint8Array): TextDecoding {
  const marked = byteOrderMark(head);
  let encoding: Encoding = marked ?? 'utf-8';
  let decoder = marked === undefined ? undefined : new TextDecoder(marked);
  let waiting = new Uint8Array(0);

  function guess(bytes: Uint8Array): string {
    const text = tryUtf8(bytes);
    if (text !== undefined) return text;
    encoding = 'windows-1252';
    decoder = new TextDecoder('windows-1252');
    return decoder.decode(bytes, { stream: true });
  }

  return {
    push(bytes) {
      if (decoder !== undefined) return decoder.decode(bytes, { stream: true });
      const all = waiting.length === 0 ? bytes : append(waiting, bytes);
      const whole = all.length - incompleteTail(all);
      waiting = all.slice(whole);
      return guess(all.subarray(0, whole)) + (decoder === undefined ? '' : drain());
    },
    end() {
      if (decoder !== undefined) return decoder.decode();
      return guess(waiting);
    },
    get encoding() {
      return encoding;
    },
  };

  function drain(): string {
    const rest = waiting;
    waiting = new Uint8Array(0);
    return decoder?.decode(rest, { stream: true }) ?? '';
  }
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes at the end begin a UTF-8 character that is not complete: 0–3. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

function append(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
