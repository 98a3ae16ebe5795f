import { describe, expect, it } from 'vitest';
import { containsWords } from './words-in-text.ts';

describe('words in a text', () => {
  it.each([
    ['We spoke to Ms  Ada-Ash.', 'ada ash', true],
    ['Ring 01632 (960) 111', '01632960111', true],
    ['Ring 016329601112', '01632960111', false],
    ['Adamson came', 'Adam', false],
    ['at 12 Elm Road,', '12 ELM road', true],
    ['anything', ' – ', false],
  ])('“%s” holds “%s”: %s', (text, sought, expected) => expect(containsWords(text, sought)).toBe(expected));
});
