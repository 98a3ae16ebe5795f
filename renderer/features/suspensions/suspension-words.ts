import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import { halfDaysInWords } from '#shared/domain/suspensions/suspension-rules.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type SuspensionRow = Outputs['suspensions']['list']['rows'][number];
export type SuspensionSheet = Outputs['suspensions']['sheet'];
export type RegisterPreview = Outputs['suspensions']['previewRegister'];

export const stageWords: Readonly<Record<SuspensionRow['stage'], string>> = {
  proposed: 'To confirm',
  toCome: 'Still to come',
  out: 'Out of school',
  over: 'Over',
  takenBack: 'Taken back',
};

export const kindWords = { fixed: 'Suspension', lunch: 'At lunchtime', permanent: 'Permanent exclusion' } as const;

export const channelWords = {
  telephone: 'By telephone',
  'in person': 'In person',
  letter: 'By letter',
  'e-mail': 'By e-mail',
  'form of the authority': 'On the authority’s form',
} as const;

/** The days as a person would say them. */
export function suspensionDays({ kind, from, fromSession, to, toSession }: SuspensionRow['span']): string {
  if (kind === 'permanent' || to === undefined) {
    return `From ${shortDate(from)}${fromSession === 'PM' ? ' (afternoon)' : ''}`;
  }
  if (kind === 'lunch')
    return from === to ? `Lunchtime of ${shortDate(from)}` : `Lunchtimes, ${shortDate(from)} to ${shortDate(to)}`;
  return spanInWords({ from, fromSession, to, toSession: toSession ?? 'PM' });
}

/** `5.5 days`; of a permanent exclusion nothing is counted. */
export function suspensionLength({ span, halfDays }: Pick<SuspensionRow, 'span' | 'halfDays'>): string {
  if (span.kind === 'permanent') return 'Permanent';
  return halfDays === 0 ? 'None' : halfDaysInWords(halfDays);
}

/** Who arranges education from the sixth school day, and what the register says until then. */
export function sixthDaySentence(sixth: SuspensionSheet['sixthDay']): string {
  if (sixth === undefined) return 'It ends before the sixth school day, so no education elsewhere is due.';
  const who = sixth.whoArranges === 'school' ? 'the governing board' : 'the local authority';
  const day = sixth.date === undefined ? 'the sixth school day, beyond the known terms' : shortDate(sixth.date);
  const code = sixth.whoArranges === 'school' ? 'B or D' : 'K or D';
  return `From ${day} ${who} arranges full-time education. The register then says ${code}, and E until it begins.`;
}

/** The counts beside what they may come to. */
export function countLines({ terms, year, yearHalfDays, yearLimit }: SuspensionSheet['counts']): readonly string[] {
  return [
    ...terms.map((term) => `${halfDaysInWords(term.halfDays)} in the term to ${shortDate(term.to)}`),
    `${halfDaysInWords(yearHalfDays)} of at most ${yearLimit / 2} in ${year}`,
  ];
}

export type SuspensionFilter = 'open' | 'proposed' | 'out' | 'overdue' | 'all';

export const suspensionFilters: readonly { readonly filter: SuspensionFilter; readonly title: string }[] = [
  { filter: 'open', title: 'Open' },
  { filter: 'proposed', title: 'To confirm' },
  { filter: 'out', title: 'Out of school' },
  { filter: 'overdue', title: 'Overdue' },
  { filter: 'all', title: 'All' },
];

const pressing: Readonly<Record<SuspensionRow['stage'], number>> = { proposed: 0, out: 1, toCome: 2, over: 3, takenBack: 4 };

/** The rows of a filter: what waits for the head first, then what is overdue. Open is whatever somebody still has to do. */
export function rowsOf(rows: readonly SuspensionRow[], filter: SuspensionFilter): readonly SuspensionRow[] {
  return rows
    .filter((row) => {
      if (filter === 'all') return true;
      if (filter === 'overdue') return row.overdue > 0;
      if (filter === 'open') return row.open > 0 || (row.stage !== 'over' && row.stage !== 'takenBack');
      return row.stage === filter;
    })
    .toSorted(
      (left, right) =>
        Number(right.stage === 'proposed') - Number(left.stage === 'proposed') ||
        Number(right.overdue > 0) - Number(left.overdue > 0) ||
        pressing[left.stage] - pressing[right.stage] ||
        right.span.from.localeCompare(left.span.from),
    );
}

/** One plan beside a suspension: what it is, where, and on which days. */
export function otherPlanWords({ symbol, title, provider, from, to, session, source }: RegisterPreview['plans'][number]): string {
  const what = `${source === 'leave' ? 'Leave' : 'Plan'} ${symbol}, ${title}${provider === undefined ? '' : ` at ${provider}`}`;
  const days = from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`;
  return `${what}: ${days}${session === undefined ? '' : ` ${session}`}`;
}
