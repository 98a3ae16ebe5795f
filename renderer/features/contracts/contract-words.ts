import type { NextReview, ReviewDecision } from '#shared/domain/contracts/contract-review.ts';
import type { ContractState, Outcome, VersionState } from '#shared/domain/contracts/contract-state.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate } from '../../components/format-date.ts';

export type ContractRow = Outputs['contracts']['list']['rows'][number];
export type ContractSheet = Outputs['contracts']['sheet'];
export type ContractVersion = ContractSheet['versions'][number];
export type ContractReview = ContractSheet['reviews'][number];
export type ContractParty = ContractVersion['parties'][number];

export const stateWords: Readonly<Record<ContractState, string>> = {
  draft: 'Waits for the head',
  offered: 'To be signed',
  agreed: 'Signed, runs',
  inReview: 'In review, runs',
  refused: 'Refused',
  lapsed: 'Lapsed',
  declined: 'Not approved',
  kept: 'Kept',
  notKept: 'Not kept',
  endedEarly: 'Ended early',
};

export const versionWords: Readonly<Record<VersionState, string>> = {
  draft: 'waits for the head teacher',
  offered: 'offered, to be signed',
  agreed: 'signed by everybody',
  refused: 'refused',
  lapsed: 'lapsed',
  declined: 'not approved',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  kept: 'It ended and was kept.',
  notKept: 'It ended and was not kept.',
  endedEarly: 'It ended early.',
};

export const decisionIds: readonly ReviewDecision[] = ['continue', 'vary', 'endEarly', 'endKept', 'endNotKept'];

/** `Review Tue 8 Dec 2026`, `End Fri 18 Dec 2026`. */
export function nextWords({ on, isEnd }: NextReview): string {
  return `${isEnd ? 'End' : 'Review'} ${formatDate(on)}`;
}

export function standingWords({ standing, isEnd }: NextReview): string {
  if (standing === 'past') return isEnd ? 'Over: say how it ended' : 'Review is past';
  return standing === 'due' ? (isEnd ? 'Ends within a week' : 'Review is due') : '';
}

export const contractFilters = [
  { filter: 'due', title: 'Review due' },
  { filter: 'waiting', title: 'Waiting' },
  { filter: 'running', title: 'Running' },
  { filter: 'over', title: 'Over' },
  { filter: 'all', title: 'All' },
] as const;
export type ContractFilter = (typeof contractFilters)[number]['filter'];

export function contractsFor(rows: readonly ContractRow[], filter: ContractFilter): readonly ContractRow[] {
  const byDue = (list: readonly ContractRow[]) => list.toSorted((a, b) => ((a.next?.on ?? '') < (b.next?.on ?? '') ? -1 : 1));
  switch (filter) {
    case 'due':
      return byDue(rows.filter(isReviewDue));
    case 'waiting':
      return rows.filter(({ state, variation }) => isWaiting(state) || (variation !== undefined && isWaiting(variation)));
    case 'running':
      return byDue(rows.filter(({ next }) => next !== undefined));
    case 'over':
      return rows.filter(({ state, next }) => next === undefined && !isWaiting(state));
    case 'all':
      return rows;
  }
}

export function isReviewDue({ next }: Pick<ContractRow, 'next'>): boolean {
  return next !== undefined && next.standing !== 'later';
}

function isWaiting(state: ContractState): boolean {
  return state === 'draft' || state === 'offered';
}

export function answerLine({ answer, on, how, because }: ContractParty): string {
  if (answer === undefined) return 'has not answered';
  const day = on === undefined ? '' : ` on ${formatDate(on)}`;
  if (answer === 'refused') return `does not sign${day}: ${because ?? ''}`;
  return `signed${day} ${how === 'room' ? 'in the room' : 'on paper'}`;
}
