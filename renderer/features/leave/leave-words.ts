import type { Outputs } from '../../client/contract-types.ts';

export type LeaveRow = Outputs['leave']['list']['rows'][number];
export type LeaveSheet = Outputs['leave']['sheet'];

export const standingWords: Readonly<Record<LeaveRow['standing'], string>> = {
  toDecide: 'To decide',
  granted: 'Granted',
  part: 'Granted in part',
  refused: 'Refused',
  unasked: 'Not asked for',
  asOfRight: 'As of right',
  withdrawn: 'Withdrawn',
};

export const stageWords: Readonly<Record<LeaveRow['stage'], string>> = {
  before: 'Still to come',
  away: 'Away',
  dueBack: 'Due back today',
  overdue: 'Not back',
  back: 'Back in school',
  notTaken: 'In school today',
  ended: 'Will not be taken',
};

export const withdrawerWords = { parent: 'The parent', office: 'The office' } as const;
export const outcomeWords = { granted: 'Granted', part: 'Granted in part', refused: 'Refused' } as const;
export const meansWords = { post: 'By post', email: 'By e-mail', 'by hand': 'By hand' } as const;
export const stepWords = {
  contact: 'Contact tried',
  visit: 'Visit',
  'joint enquiry': 'Joint enquiry with the authority',
} as const;

export type LeaveFilter = 'open' | 'toDecide' | 'away' | 'dueBack' | 'overdue' | 'all';

export const leaveFilters: readonly { readonly filter: LeaveFilter; readonly title: string }[] = [
  { filter: 'open', title: 'Open' },
  { filter: 'toDecide', title: 'To decide' },
  { filter: 'away', title: 'Away' },
  { filter: 'dueBack', title: 'Due back today' },
  { filter: 'overdue', title: 'Not back' },
  { filter: 'all', title: 'All' },
];

const pressing: Readonly<Record<LeaveRow['stage'], number>> = {
  overdue: 0,
  dueBack: 1,
  away: 2,
  notTaken: 3,
  before: 4,
  back: 5,
  ended: 6,
};

/** The rows of a filter, the most pressing first. Open is whatever still waits for somebody. */
export function rowsOf(rows: readonly LeaveRow[], filter: LeaveFilter): readonly LeaveRow[] {
  return rows
    .filter((row) => {
      if (filter === 'all') return true;
      if (filter === 'open') return row.standing === 'toDecide' || (row.stage !== 'back' && row.stage !== 'ended');
      return filter === 'toDecide' ? row.standing === 'toDecide' : row.stage === filter;
    })
    .toSorted(
      (left, right) =>
        Number(right.standing === 'toDecide') - Number(left.standing === 'toDecide') ||
        pressing[left.stage] - pressing[right.stage] ||
        left.span.from.localeCompare(right.span.from),
    );
}

export function daysWords(days: number): string {
  return `${days} school ${days === 1 ? 'day' : 'days'}`;
}
