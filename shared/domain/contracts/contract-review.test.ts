import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../lib/plain-date.ts';
import {
  dueDays,
  finalDays,
  nextReview,
  outcomeOf,
  type ReviewRecord,
  reviewDecisionIds,
  reviewProblems,
} from './contract-review.ts';
import { statementsFor } from './contract-terms.ts';

const from = plainDate('2026-11-30');
const to = plainDate('2027-02-28');
const terms = {
  requirements: [{ text: 'In by 8:50 every day', by: 'Ms Ash', measure: 'ownWords' as const }],
  support: [{ who: 'Mr Field', what: 'Breakfast club', from }],
  ...{ from, to, reviews: [plainDate('2027-01-11')], voice: '', statements: statementsFor(from, to) },
};
const agreedOn = plainDate('2026-11-25');
const review: ReviewRecord = {
  heldOn: plainDate('2027-01-11'),
  requirements: [{ kept: true, evidence: 'In by 8:50 on 20 of 22 days' }],
  support: [{ kept: true, evidence: 'Breakfast club since 1 December' }],
  decision: 'continue',
  reasons: '',
};
const fields = (changes: Partial<ReviewRecord>, today = plainDate('2027-03-10')) =>
  reviewProblems({ ...review, ...changes }, { terms, agreedOn, today }).map(({ field }) => field);

describe('a review', () => {
  it.each<[string, Partial<ReviewRecord>, string[]]>([
    ['as it is', {}, []],
    ['on the day of signing', { heldOn: agreedOn }, []],
    ['before the signing', { heldOn: addDays(agreedOn, -1) }, ['Held on']],
    ['with an answer missing', { support: [] }, ['Support']],
    ['without evidence', { requirements: [{ kept: false, evidence: ' ' }] }, ['Requirement 1']],
    ['that goes on until the day before the last', { heldOn: addDays(to, -1) }, []],
    ['that goes on past its end', { heldOn: to }, ['Decision']],
    ['that ends early without a reason', { decision: 'endEarly' }, ['Reasons']],
    ['that ends early', { decision: 'endEarly', reasons: 'Moved away' }, []],
    ['that ends early on the last day', { decision: 'endEarly', heldOn: to, reasons: 'Moved away' }, ['Decision']],
    ['that says too soon how it ended', { decision: 'endKept', heldOn: addDays(to, -finalDays - 1), reasons: 'x' }, ['Decision']],
    ['that says how it ended', { decision: 'endKept', heldOn: addDays(to, -finalDays), reasons: 'x' }, []],
    ['after the end', { decision: 'endNotKept', heldOn: addDays(to, 9), reasons: 'x' }, []],
    ['that varies past the end', { decision: 'vary', heldOn: addDays(to, 1), reasons: 'x' }, []],
  ])('%s', (_, changes, expected) => {
    expect(fields(changes)).toEqual(expected);
  });

  it('is not held on a day to come', () => {
    expect(fields({}, review.heldOn)).toEqual([]);
    expect(fields({}, addDays(review.heldOn, -1))).toEqual(['Held on']);
  });

  it('ends the contract by three of its decisions', () => {
    expect(reviewDecisionIds.map(outcomeOf)).toEqual([undefined, undefined, 'endedEarly', 'kept', 'notKept']);
  });
});

describe('the next review', () => {
  const first = plainDate('2027-01-11');
  it.each([
    ['later', addDays(first, -dueDays - 1), [], first, 'later'],
    ['due', addDays(first, -dueDays), [], first, 'due'],
    ['due on its day', first, [], first, 'due'],
    ['past', addDays(first, 1), [], first, 'past'],
    ['the end, once it was held', first, [first], to, 'later'],
    ['the end, past', addDays(to, 1), [first], to, 'past'],
    ['the end, however often it was reviewed', addDays(to, 1), [first, to], to, 'past'],
  ] as const)('is %s', (_, today, held, on, standing) => {
    expect(nextReview(terms, { held, today })).toEqual({ on, isEnd: on === to, standing });
  });
});
