import type { AccountId, CaseId } from '#shared/lib/ids.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';

export type CaseRow = Outputs['cases']['list']['rows'][number];
export type CaseSheet = Outputs['cases']['sheet'];
export type StepRow = CaseSheet['steps'][number];
export type Entry = Outputs['cases']['chronology']['entries'][number];

export const caseFilters = [
  { filter: 'open', title: 'Open' },
  { filter: 'mine', title: 'Mine' },
  { filter: 'overdue', title: 'Step overdue' },
  { filter: 'noStep', title: 'Without a next step' },
  { filter: 'closed', title: 'Closed' },
  { filter: 'all', title: 'All' },
] as const;
export type CaseFilter = (typeof caseFilters)[number]['filter'];

/** A filter as it stands in an address; undefined where it is none. */
export function caseFilterIn(text: unknown): CaseFilter | undefined {
  return caseFilters.find(({ filter }) => filter === text)?.filter;
}

/** Whoever looks, and the cases in which a step still to do is theirs. */
export type Mine = { readonly account: AccountId; readonly withStep: ReadonlySet<CaseId> };

const belongs: Readonly<Record<CaseFilter, (row: CaseRow, mine: Mine) => boolean>> = {
  open: (row) => row.closed === undefined,
  mine: (row, { account, withStep }) => row.closed === undefined && (row.lead.account === account || withStep.has(row.id)),
  overdue: isOverdue,
  noStep: (row) => row.closed === undefined && row.next === undefined,
  closed: (row) => row.closed !== undefined,
  all: () => true,
};

/** Nothing of a closed case is due any more. */
export function isOverdue({ closed, next }: CaseRow): boolean {
  return closed === undefined && next?.overdue === true;
}

type Wanted = { readonly filter: CaseFilter; readonly mine: Mine; readonly typed?: string };

/** Cases of a filter that hold each word typed in a child's name or class, the lead's name or the next step. */
export function casesFor(rows: readonly CaseRow[], { filter, mine, typed = '' }: Wanted): readonly CaseRow[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => belongs[filter](row, mine) && words.every((word) => textOf(row).includes(word)));
}

// A list of two thousand is filtered at every letter: the text of a row is put together once.
const texts = new WeakMap<CaseRow, string>();

function textOf(row: CaseRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const children = row.pupils.map(({ knownName, className }) => `${knownName} ${className}`).join(' ');
  const text = `${children} ${row.lead.name} ${row.next?.what ?? ''} ${row.because}`.toLowerCase();
  texts.set(row, text);
  return text;
}

export function namesOf({ pupils }: Pick<CaseRow, 'pupils'>): string {
  return pupils.map(({ knownName }) => knownName).join(', ');
}

export function ageWords(days: number): string {
  if (days === 0) return 'today';
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  return `${Math.floor(days / 7)} weeks`;
}

/** "Home visit, Tue 24 Nov 2026, 09:05": names what the button of a line is about. */
export function lineName({ title, on, minute }: Pick<Entry, 'title' | 'on' | 'minute'>): string {
  return `${title}, ${formatDate(on)}${minute === undefined ? '' : `, ${formatMinuteOfDay(minute)}`}`;
}

/** "Spoke · Ms A. Khan · by J. Officer". */
export function entryFacts(entry: Entry): string {
  return [
    entry.outcome,
    entry.withWhom === undefined ? undefined : `with ${entry.withWhom}`,
    entry.childSeen ? 'child seen' : undefined,
    entry.by === undefined ? undefined : `recorded by ${entry.by}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Minutes since midnight of "9:05", "0905" or "14.30"; undefined where it is no time of a day. */
export function minuteTyped(text: string): number | undefined {
  const found = /^\s*(\d{1,2})[:. ]?(\d{2})\s*$/.exec(text);
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
