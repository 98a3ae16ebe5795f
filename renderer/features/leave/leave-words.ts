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

/** Where something was granted, the child may be away; where nothing was, its days only come and go. */
const stageAfterGrant: Readonly<Record<LeaveRow['stage'], string>> = {
  before: 'the days are still to come',
  away: 'away on leave now',
  dueBack: 'due back in school today',
  overdue: 'not back in school yet',
  back: 'back in school',
  notTaken: 'in school today all the same',
  ended: 'it will not be taken',
};
const stageWithoutGrant: Readonly<Record<LeaveRow['stage'], string>> = {
  ...stageAfterGrant,
  before: 'the days are still to come, and the pupil is expected in school on them',
  away: 'its days have begun',
  dueBack: 'its days are over, and the pupil is due in school today',
  overdue: 'its days are over, and the register does not show the pupil back yet',
  back: 'its days are over, and the pupil is in school',
  notTaken: 'in school today',
};
const asked: Readonly<Record<LeaveRow['standing'], string>> = {
  toDecide: 'Asked for, and not decided yet',
  granted: 'Granted',
  part: 'Granted in part',
  refused: 'Refused',
  unasked: 'Not asked for',
  asOfRight: 'Leave as of right, which nobody has to grant',
  withdrawn: 'Withdrawn',
};

/** Where an application stands and what came of it, as a sentence that is true of both. */
export function leaveSentence({ standing, stage }: Pick<LeaveRow, 'standing' | 'stage'>, takenSessions = 0): string {
  const given = standing === 'granted' || standing === 'part' || standing === 'asOfRight' || standing === 'withdrawn';
  const taken = takenSessions === 0 || standing === 'withdrawn' ? '' : takenWords(standing, takenSessions);
  return `${asked[standing]}${taken}: ${(given ? stageAfterGrant : stageWithoutGrant)[stage]}.`;
}

function takenWords(standing: LeaveRow['standing'], taken: number): string {
  const marked = `(${taken} ${taken === 1 ? 'session' : 'sessions'} marked G)`;
  if (standing === 'refused') return `, and taken all the same ${marked}`;
  if (standing === 'unasked' || standing === 'toDecide') return `, and taken ${marked}`;
  return `, and more taken than granted ${marked}`;
}

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
