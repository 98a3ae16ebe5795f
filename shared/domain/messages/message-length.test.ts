import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLength } from './message-length.ts';

describe('messageLength', () => {
  it.each([
    ['an empty text', '', 'gsm', 0, 1],
    ['one part to the last septet', 'a'.repeat(160), 'gsm', 160, 1],
    ['two parts from the next', 'a'.repeat(161), 'gsm', 161, 2],
    ['two full parts', 'a'.repeat(306), 'gsm', 306, 2],
    ['three parts', 'a'.repeat(307), 'gsm', 307, 3],
    ['a sign of two septets', '€'.repeat(80), 'gsm', 160, 1],
    ['a sign that no part splits', `${'a'.repeat(152)}€${'a'.repeat(151)}`, 'gsm', 305, 2],
    ['one that pushes a part on', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm', 306, 3],
    ['70 units beyond the alphabet', 'ł'.repeat(70), 'unicode', 70, 1],
    ['71 units beyond the alphabet', 'ł'.repeat(71), 'unicode', 71, 2],
    ['a curly apostrophe', 'the child’s day', 'unicode', 15, 1],
    ['signs of the alphabet with marks', 'Zoë è é ö', 'unicode', 9, 1],
    ['é and ö alone', 'José Böhm', 'gsm', 9, 1],
  ])('counts %s', (_name, text, alphabet, units, parts) => {
    expect(messageLength(text)).toMatchObject({ alphabet, units, parts });
  });

  it('names the signs that make it long, each once', () => {
    expect(messageLength('Wałęsa – ałł').foreign).toEqual(['ł', 'ę', '–']);
  });

  it('never has more parts for less text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        (text, more) => {
          expect(messageLength(text).parts).toBeLessThanOrEqual(messageLength(text + more).parts);
        },
      ),
    );
  });
});
