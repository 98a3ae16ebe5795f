import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../lib/plain-date.ts';
import { type ContractTerms, lastDayOf, proposedReviews, statementsFor, termAdvice, termProblems } from './contract-terms.ts';

const from = plainDate('2026-11-30');
const to = plainDate('2027-02-28');
const metOn = plainDate('2026-11-24');
const terms: ContractTerms = {
  requirements: [{ text: 'In by 8:50 every day', by: 'Ms Ash', measure: 'ownWords' }],
  support: [{ who: 'Mr Field', what: 'Breakfast club', from }],
  from,
  to,
  reviews: [plainDate('2027-01-11')],
  voice: 'I want to walk in with Ben.',
  statements: statementsFor(from, to),
};
const fields = (changes: Partial<ContractTerms>) => termProblems({ ...terms, ...changes }, { metOn }).map(({ field }) => field);

describe('the terms of a contract', () => {
  it('stand as they are', () => {
    expect(fields({})).toEqual([]);
  });

  it.each<[string, Partial<ContractTerms>, string[]]>([
    ['no requirement', { requirements: [] }, ['Requirements']],
    [
      'one that cannot be measured',
      { requirements: [...terms.requirements, { text: 'Improve', by: 'Ms Ash', measure: 'ownWords' }] },
      ['Requirement 2'],
    ],
    ['one without words', { requirements: [{ text: ' ', by: 'Ms Ash', measure: 'weeklyTalk' }] }, ['Requirement 1']],
    ['one of nobody', { requirements: [{ text: 'In by 8:50', by: '', measure: 'ownWords' }] }, ['Requirement 1']],
    [
      'one of nobody that cannot be measured',
      { requirements: [{ text: 'Improve', by: '', measure: 'ownWords' }] },
      ['Requirement 1', 'Requirement 1'],
    ],
    ['no support', { support: [] }, ['Support']],
    ['support without a name', { support: [{ who: ' ', what: 'Bus', from }] }, ['Support 1']],
    ['support without words', { support: [{ who: 'Mr Field', what: '', from }] }, ['Support 1']],
    ['support on the last day', { support: [{ who: 'Mr Field', what: 'Bus', from: to }] }, []],
    ['support after the last day', { support: [{ who: 'Mr Field', what: 'Bus', from: addDays(to, 1) }] }, ['Support 1']],
    ['an end before its start', { to: addDays(from, -1), reviews: [from] }, ['Last day']],
    ['a single day', { to: from, reviews: [from] }, []],
    ['a first day on the day of the meeting', { from: metOn }, []],
    ['a first day before the meeting', { from: addDays(metOn, -1) }, ['First day']],
    ['no review', { reviews: [] }, ['Reviews']],
    ['a review on the first and on the last day', { reviews: [from, to] }, []],
    ['a review the day before', { reviews: [addDays(from, -1)] }, ['Review 1']],
    ['a review the day after', { reviews: [from, addDays(to, 1)] }, ['Review 2']],
    ['a review twice', { reviews: [to, to] }, ['Review 2']],
    ['no statement of the parents', { statements: { parents: ' ', school: 'Yes' } }, ['Statement of the parents']],
    ['no statement of the school', { statements: { parents: 'Yes', school: '' } }, ['Statement of the school']],
  ])('with %s', (_, changes, expected) => {
    expect(fields(changes)).toEqual(expected);
  });
});

describe('advice on the terms', () => {
  it.each([
    [plainDate('2027-02-26'), 'The period is shorter than 3 months.'],
    [plainDate('2027-02-27'), undefined],
    [plainDate('2027-11-29'), undefined],
    [plainDate('2027-11-30'), 'The period is longer than 12 months.'],
  ])('on a last day of %s', (last, advice) => {
    const given = termAdvice({ ...terms, to: last, reviews: proposedReviews(from, last) });
    expect(given).toEqual(advice === undefined ? [] : [advice]);
  });

  it('looks at the longest time without a review, and at the pupil’s words', () => {
    expect(termAdvice({ ...terms, voice: '' })).toEqual([
      'More than 6 weeks pass without a review.',
      'The pupil’s own words are missing.',
    ]);
  });

  it('counts whole months to the day before', () => {
    expect(lastDayOf(plainDate('2026-11-24'), 3)).toBe('2027-02-23');
  });
});
