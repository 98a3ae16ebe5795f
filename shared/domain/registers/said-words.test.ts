import { describe, expect, it } from 'vitest';
import { saidWords, stemOf } from './said-words.ts';

const stems = (said: string) => saidWords(said).map(({ stem }) => stem);

describe('saidWords', () => {
  it.each<[string, string[]]>([
    ['Dentist at 10', ['dentist', '{time}']],
    ['dentist at 10:30am', ['dentist', '{time}']],
    ['at half past nine', ['half', 'past', '{time}']],
    ['year 7', ['year', '7']],
    ['for three weeks', ['{long}']],
    ['for 2 weeks', ['{long}']],
    ['a week', ['{short}']],
    ['nine days', ['{short}']],
    ['ten days', ['{long}']],
    ['a couple of weeks', ['{long}']],
    ['fortnight', ['{long}']],
    ['20 mins late', ['{minutes}', 'lat']],
    ["didn't", ['did', 'not']],
    ['cant', ['can', 'not']],
    ["won't", ['not']],
    ['never', ['not']],
    ['mum’s', ['mum']],
    ['the, a – to!', []],
    ['', []],
  ])('%s', (said, expected) => {
    expect(stems(said)).toEqual(expected);
  });

  it.each([
    ['not ill', true],
    ['not on the holiday', true],
    ['no, ill', false],
    ['not in today ill', false],
  ])('hears whether the last word of "%s" is denied: %s', (said, denied) => {
    expect(saidWords(said).at(-1)?.negated).toBe(denied);
  });
});

describe('stemOf', () => {
  it.each([
    ['vomits', 'vomit'],
    ['vomiting', 'vomit'],
    ['travelled', 'travel'],
    ['travels', 'travel'],
    ['injuries', 'injury'],
    ['buses', 'bus'],
    ['bus', 'bus'],
    ['missed', 'mis'],
    ['miss', 'mis'],
  ])('%s is compared as %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
