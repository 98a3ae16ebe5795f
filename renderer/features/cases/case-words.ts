import type { Outputs } from '../../client/contract-types.ts';

export type CaseRow = Outputs['cases']['list']['rows'][number];
export type CaseSheet = Outputs['cases']['sheet'];
export type StepRow = CaseSheet['steps'][number];
export type Entry = Outputs['cases']['chronology']['entries'][number];

export const caseFilters = [
  { filter: 'open', title: 'Open' },
  { filter: 'overdue', title: 'Step overdue' },
  { filter: 'noStep', title: 'Without a next step' },
  { filter: 'closed', title: 'Closed' },
  { filter: 'all', title: 'All' },
] as const;
export type CaseFilter = (typeof caseFilters)[number]['filter'];

const belongs: Readonly<Record<CaseFilter, (row: CaseRow) => boolean>> = {
  open: (row) => row.closed === undefined,
  overdue: (row) => row.closed === undefined && row.next?.overdue === true,
  noStep: (row) => row.closed === undefined && row.next === undefined,
  closed: (row) => row.closed !== undefined,
  all: () => true,
};

/** Cases of a filter that hold each word typed in a child's name or class, the lead's name or the next step. */
export function casesFor(rows: readonly CaseRow[], filter: CaseFilter, typed = ''): readonly CaseRow[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => belongs[filter](row) && (words.length === 0 || words.every((word) => textOf(row).includes(word))));
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
