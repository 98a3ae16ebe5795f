import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestText, parseManifestText } from './bag-texts.ts';
import { countsRows, rowCounter } from './row-counter.ts';

function rows(...chunks: readonly string[]): number {
  const counter = rowCounter();
  for (const chunk of chunks) counter.update(Buffer.from(chunk));
  return counter.rows();
}

describe('rows of a CSV', () => {
  it.each([
    ['', 0],
    ['heading', 0],
    ['heading\n', 0],
    ['heading\na', 1],
    ['heading\na\n', 1],
    ['heading\r\na\r\nb\r\n', 2],
    ['heading\n"a\nb"\n', 1],
    ['heading\n"a ""quoted"" word\n"\nb\n', 2],
    ['heading\n"never closed\n\n', 1],
  ])('of %j: %i', (text, expected) => {
    expect(rows(text)).toBe(expected);
  });

  it('does not depend on where the pieces end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\n', ',') }), fc.nat(30), (text, at) => {
        expect(rows(text.slice(0, at), text.slice(at))).toBe(rows(text));
      }),
    );
  });

  it('are counted in CSV files alone', () => {
    expect(['text/csv', 'text/csv; charset=utf-8', 'text/csvx', 'application/json'].map(countsRows)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the list of files', () => {
  const hash = 'a'.repeat(64);

  it('is in the order of the paths and comes back as it went', () => {
    const files = ['data/b', 'data/a', 'data/B'].map((path) => ({ path, sha256: hash }));
    const text = manifestText(files);
    expect(text).toBe(`${hash}  data/B\n${hash}  data/a\n${hash}  data/b\n`);
    expect(manifestText(parseManifestText(text) ?? [])).toBe(text);
  });

  it.each([
    ['another order', `${hash}  b\n${hash}  a\n`],
    ['one space', `${hash} a\n`],
    ['a star', `${hash} *a\n`],
    ['CRLF', `${hash}  a\r\n`],
    ['capital digits', `${'A'.repeat(64)}  a\n`],
    ['no final line end', `${hash}  a`],
  ])('is refused with %s', (_name, text) => {
    expect(parseManifestText(text)).toBeUndefined();
  });
});
