import type { NoticeState } from './notice-words.ts';

export type NoticeFilter = 'waiting' | NoticeState | 'all';

/** `waiting` is what the office opens in the morning: every letter that somebody still has to do something about. */
export const noticeFilters: readonly { readonly filter: NoticeFilter; readonly title: string }[] = [
  { filter: 'waiting', title: 'Waiting' },
  { filter: 'draft', title: 'For the welfare check' },
  { filter: 'cleared', title: 'For the head' },
  { filter: 'approved', title: 'To issue' },
  { filter: 'issued', title: 'Issued' },
  { filter: 'withdrawn', title: 'Withdrawn' },
  { filter: 'all', title: 'All' },
];

const waiting: ReadonlySet<NoticeState> = new Set(['draft', 'cleared', 'approved']);

export function rowsOf<Row extends { readonly state: NoticeState }>(rows: readonly Row[], filter: NoticeFilter): readonly Row[] {
  if (filter === 'all') return rows;
  return rows.filter((row) => (filter === 'waiting' ? waiting.has(row.state) : row.state === filter));
}
