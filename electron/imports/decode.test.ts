import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, textDecoding } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function stream(bytes: Uint8Array, size: number): { readonly text: string; readonly encoding: string } {
  const decoding = textDecoding(bytes.subarray(0, size));
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoding.push(bytes.subarray(at, at + size));
  return { text: text + decoding.end(), encoding: decoding.encoding };
}

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8('Zoë'), 'utf-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Zoë')]), 'utf-8'],
    ['UTF-16 LE', new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]), 'utf-16le'],
    ['UTF-16 BE', new Uint8Array([0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]), 'utf-16be'],
    ['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb]), 'windows-1252'],
  ])('reads %s and says so', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ text: 'Zoë', encoding });
  });
});

describe('textDecoding', () => {
  it('gives the same text wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 3, max: 9 }), (text, size) => {
        const bytes = utf8(text);
        fc.pre(decodeBytes(bytes).encoding === 'utf-8');
        expect(stream(bytes, size)).toEqual(decodeBytes(bytes));
      }),
    );
  });

  it.each([3, 4, 5, 8])('turns to Windows-1252 at the first byte that is no UTF-8, in pieces of %i', (size) => {
    const bytes = new Uint8Array([...utf8('Sian, Zo'), 0xeb, ...utf8(', Si'), 0xe2, 0x6e]);
    expect(stream(bytes, size)).toEqual({ text: 'Sian, Zoë, Siân', encoding: 'windows-1252' });
  });

  it('reads a character that the end of the file cuts off as Windows-1252', () => {
    expect(stream(new Uint8Array([0x61, 0x62, 0x63, 0xc3]), 4)).toEqual({ text: 'abcÃ', encoding: 'windows-1252' });
  });
});
