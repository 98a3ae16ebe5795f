/** The two encodings of the SSH protocol used here (RFC 4251 section 5): a uint32 and a string with its length before it. */
export function wireUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function wireString(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([wireUint32(bytes.length), bytes]);
}

export type WireReader = {
  raw(length: number): Buffer;
  uint32(): number;
  string(): Buffer;
  /** True when every byte was read. */
  atEnd(): boolean;
};

/** Throws a RangeError where the bytes end too early. */
export function wireReader(bytes: Buffer): WireReader {
  let at = 0;
  const raw = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError('SSH data ends too early');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const uint32 = (): number => raw(4).readUInt32BE();
  return { raw, uint32, string: () => raw(uint32()), atEnd: () => at === bytes.length };
}
