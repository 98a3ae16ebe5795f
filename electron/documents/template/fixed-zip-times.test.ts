import { Zip } from 'easy-template-x';
import { describe, expect, it } from 'vitest';
import { withEditedPart } from '../test-support/edited-part.ts';
import { withFixedZipTimes } from './fixed-zip-times.ts';

/** The archive without any entry, as `zip` writes it. */
const empty = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

describe('withFixedZipTimes', () => {
  it('sets the time of every entry, twice each, and keeps what is in them', async () => {
    const archive = await withEditedPart(await withEditedPart(empty, 'a.txt', () => 'first'), 'b/c.txt', () => 'second');
    const fixed = withFixedZipTimes(archive);
    const zip = await Zip.load(Buffer.from(fixed));
    expect(await zip.getFile('a.txt').getContentText()).toBe('first');
    expect(await zip.getFile('b/c.txt').getContentText()).toBe('second');
    const hex = Buffer.from(fixed).toString('hex');
    const times = [...hex.matchAll(/504b0304.{12}(.{8})|504b0102.{16}(.{8})/g)].map((match) => match[1] ?? match[2]);
    expect(times).toHaveLength(6);
    expect(new Set(times)).toEqual(new Set(['00002100']));
  });

  it('does not touch the bytes it was given', async () => {
    const archive = await withEditedPart(empty, 'a.txt', () => 'first');
    const before = Buffer.from(archive);
    withFixedZipTimes(archive);
    expect(before.equals(archive)).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no archive', new TextEncoder().encode('a letter that is long enough to hold a directory')],
    ['a directory that points nowhere', Buffer.from(`504b0506${'00'.repeat(4)}0100010000000000ffffff7f0000`, 'hex')],
  ])('throws a RangeError for %s', (_, bytes) => {
    expect(() => withFixedZipTimes(bytes)).toThrow(RangeError);
  });
});
