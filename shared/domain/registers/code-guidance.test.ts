import { describe, expect, it } from 'vitest';
import shipped from '../../../resources/guidance/code-assistant.json' with { type: 'json' };
import { codeGuidanceSchema } from './code-guidance.ts';
import { codesValidOn } from './codes.ts';

const guidance = codeGuidanceSchema.parse(shipped);
const [first, ...rest] = guidance.topics;
if (first === undefined) throw new Error('no topic');

/** The guidance with something changed in its first topic, and what is said of it. */
function defects(changes: Partial<Record<keyof typeof first, unknown>>): string {
  const parsed = codeGuidanceSchema.safeParse({ ...guidance, topics: [{ ...first, ...changes }, ...rest] });
  return parsed.success ? 'accepted' : parsed.error.issues.map(({ message }) => message).join('; ');
}

describe('codeGuidanceSchema', () => {
  it('accepts what is shipped, which leads to every code but the planned closure', () => {
    const reached = new Set(guidance.topics.flatMap(({ candidates }) => candidates.map(({ symbol }) => symbol)));
    const never = codesValidOn(guidance.from).filter(({ symbol }) => !reached.has(symbol));
    expect(never.map(({ symbol }) => symbol)).toEqual(['\\', '#']);
  });

  it('says in every topic why some other code is wrong, and on what it rests', () => {
    expect(guidance.topics.filter(({ notMeant, references }) => notMeant.length === 0 || references.length === 0)).toEqual([]);
  });

  it.each([
    ['a code that does not exist', { notMeant: [{ symbol: 'J', why: 'Old.' }] }, /J is no code on 2024-08-19/],
    ['a code both right and wrong', { notMeant: [{ symbol: 'I', why: 'No.' }] }, /I is both a candidate and not meant/],
    [
      'a candidate without an answer',
      { candidates: [...first.candidates, { symbol: 'T', when: 'So.' }] },
      /no answer leads to T/,
    ],
    [
      'an answer to a code that is no candidate',
      { question: { text: 'Which?', answers: [...first.question.answers, { text: 'That', symbol: 'W' }] } },
      /leads to W, which is no candidate/,
    ],
    [
      'an answer that leads nowhere',
      { question: { text: 'Which?', answers: [...first.question.answers, { text: 'Hm' }] } },
      /"Hm" leads nowhere/,
    ],
    ['a phrase of words that say nothing', { phrases: ['for the'] }, /no single word that says something/],
    ['a phrase in capitals', { phrases: ['Ill'] }, /no single word that says something/],
    ['a topic without phrases', { phrases: [] }, /./],
    ['a misspelt key', { notMeaned: [] }, /notMeaned/],
    ['two topics of one name', { id: rest[0]?.id }, /stands there twice/],
  ])('refuses %s', (_, changes, because) => {
    expect(defects(changes)).toMatch(because);
    expect(defects(changes)).not.toBe('accepted');
  });
});
