import { describe, expect, it } from 'vitest';
import { termProblems } from '#shared/domain/contracts/contract-terms.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { draftOf, newDraft, nextKey, stepOf, termsOf, withPeriod } from './contract-draft.ts';

const today = plainDate('2026-11-24');
const draft = newDraft({ today, parents: [11 as ContactId] });

describe('a contract while it is written', () => {
  it('begins with three months, reviews every six weeks and statements of that period', () => {
    expect(draft).toMatchObject({ from: '2026-11-24', to: '2027-02-23', parents: [11] });
    expect(draft.reviews.map(({ on }) => on)).toEqual(['2027-01-05', '2027-02-16']);
    expect(draft.statements.parents).toContain('23 February 2027');
  });

  it('lets reviews, statements and support follow the period until somebody writes their own', () => {
    const from = plainDate('2026-12-01');
    const moved = withPeriod(draft, { from });
    expect(moved.reviews[0]?.on).toBe('2027-01-12');
    expect(moved.statements.school).toContain('1 December 2026');
    expect(moved.support[0]?.from).toBe(from);
    const own = withPeriod({ ...draft, ownReviews: true, ownStatements: true }, { from });
    expect([own.reviews, own.statements]).toEqual([draft.reviews, draft.statements]);
  });

  it('is taken up again as it was', () => {
    expect(termsOf(draftOf(termsOf(draft), [11 as ContactId]))).toEqual(termsOf(draft));
    expect(nextKey(draft.reviews)).toBe(3);
    expect(nextKey([])).toBe(1);
  });

  it('leads from a refused field to its step', () => {
    const fields = termProblems(
      { ...termsOf(draft), reviews: [], statements: { parents: '', school: 'x' } },
      { metOn: plainDate('2026-11-25') },
    );
    expect(fields.map(({ field }) => [field, stepOf(field)])).toEqual([
      ['Requirement 1', 1],
      ['Support 1', 2],
      ['First day', 3],
      ['Reviews', 3],
      ['Statement of the parents', 4],
    ]);
    expect(stepOf('Parents')).toBe(0);
  });
});
