import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { answerLine, type ContractRow, contractsFor, standingWords } from './contract-words.ts';

const row = (id: number, changes: Partial<ContractRow>): ContractRow => ({
  ...{ id: id as ContractRow['id'], pupil: {} as ContractRow['pupil'], state: 'agreed', parents: [] },
  ...{ from: plainDate('2026-09-01'), to: plainDate('2026-12-18') },
  ...changes,
});
const next = (on: string, standing: 'past' | 'due' | 'later', isEnd = false) => ({ on: plainDate(on), isEnd, standing });

describe('the list of contracts', () => {
  const rows = [
    row(1, { next: next('2026-12-08', 'due') }),
    row(2, { next: next('2026-11-20', 'past') }),
    row(3, { state: 'inReview', next: next('2027-01-10', 'later'), variation: 'draft' }),
    row(4, { state: 'draft' }),
    row(5, { state: 'kept' }),
    row(6, { state: 'refused' }),
  ];
  it.each([
    ['due', [2, 1]],
    ['waiting', [3, 4]],
    ['running', [2, 1, 3]],
    ['over', [5, 6]],
    ['all', [1, 2, 3, 4, 5, 6]],
  ] as const)('%s', (filter, ids) => {
    expect(contractsFor(rows, filter).map(({ id }) => id)).toEqual(ids);
  });

  it('says what is due in words', () => {
    expect(
      [next('2026-12-08', 'due'), next('2026-12-08', 'past'), next('2026-12-08', 'past', true), next('2027-01-08', 'later')].map(
        standingWords,
      ),
    ).toEqual(['Review is due', 'Review is past', 'Over: say how it ended', '']);
  });

  it('says what each side answered', () => {
    const party = { id: 1, side: 'parent' as const, name: 'Ms Ash' };
    expect(answerLine(party)).toBe('has not answered');
    expect(answerLine({ ...party, answer: 'signed', on: plainDate('2026-11-24'), how: 'room' })).toBe(
      'signed on Tue 24 Nov 2026 in the room',
    );
    expect(answerLine({ ...party, answer: 'refused', on: plainDate('2026-11-24'), because: 'Wants to think' })).toContain(
      'Wants to think',
    );
  });
});
