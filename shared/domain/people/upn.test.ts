import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUpn, upnCheckLetter } from './upn.ts';

describe('checkUpn', () => {
  it.each([
    ['B801200005001', { kind: 'valid', temporary: false, laCode: '801', laKnown: true }],
    ['P207000016049', { kind: 'valid', temporary: false, laCode: '207', laKnown: true }],
    ['F373200024001', { kind: 'valid', temporary: false, laCode: '373', laKnown: true }],
    ['C373404523017', { kind: 'valid', temporary: false, laCode: '373', laKnown: true }],
    ['E37320002401A', { kind: 'valid', temporary: true, laCode: '373', laKnown: true }],
    [' f3732 0002 4001 ', { kind: 'valid', upn: 'F373200024001' }],
    // A printed example elsewhere gives Q for these digits, against its own sum: 266 leaves 13, which is P.
    ['Q207000016049', { kind: 'invalid', because: 'checkLetter' }],
    ['A373200024001', { kind: 'invalid', because: 'checkLetter' }],
    ['F373200024010', { kind: 'invalid', because: 'checkLetter' }],
    ['I373200024001', { kind: 'invalid', because: 'shape' }],
    ['F37320002400S', { kind: 'invalid', because: 'shape' }],
    ['F3732000240A1', { kind: 'invalid', because: 'shape' }],
    ['3732000240011', { kind: 'invalid', because: 'shape' }],
    ['F37320002400', { kind: 'invalid', because: 'length' }],
    ['F3732000240011', { kind: 'invalid', because: 'length' }],
    ['', { kind: 'invalid', because: 'length' }],
  ])('%s', (text, expected) => {
    expect(checkUpn(text)).toMatchObject(expected);
  });

  it('only warns of an authority that it does not know', () => {
    const body = '999200024001';
    expect(checkUpn(`${upnCheckLetter(body)}${body}`)).toMatchObject({ kind: 'valid', laCode: '999', laKnown: false });
  });

  it('tells the letter that would fit', () => {
    const result = checkUpn('Q207000016049');
    expect(result.kind === 'invalid' && result.sentence).toContain('P would');
  });

  it('takes every number with its own letter and no number with one digit changed', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(digits, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (body, place, change) => {
        const text = body.join('');
        const letter = upnCheckLetter(text);
        const changed = body.with(place, ((body[place] ?? 0) + change) % 10).join('');
        expect(checkUpn(letter + text).kind).toBe('valid');
        expect(checkUpn(letter + changed).kind).toBe('invalid');
      }),
    );
  });
});

it('upnCheckLetter refuses what is no body', () => {
  expect(() => upnCheckLetter('20700001604')).toThrow(RangeError);
});
