import { describe, expect, it } from 'vitest';
import type { AccountId, CaseId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  ageWords,
  type CaseFilter,
  type CaseRow,
  caseFilterIn,
  casesFor,
  type Entry,
  entryFacts,
  lineName,
  minuteTyped,
} from './case-words.ts';

const day = plainDate('2026-11-24');
const [me, other] = [1 as AccountId, 2 as AccountId];

function row(id: number, facts: Partial<CaseRow> = {}): CaseRow {
  return {
    id: id as CaseId,
    kind: 'attendance',
    pupils: [],
    relatives: 0,
    lead: { account: other, name: 'A. Lead' },
    openedOn: day,
    age: 0,
    because: '',
    ...facts,
  } as CaseRow;
}

const next = (overdue: boolean): NonNullable<CaseRow['next']> => ({
  id: 1,
  seen: 1 as NonNullable<CaseRow['next']>['seen'],
  what: 'Meet the family',
  dueOn: day,
  overdue,
  owner: { name: 'B. Owner' },
  source: 'hand',
});
const closed = { on: day, outcome: 'Moved', words: 'They moved' };

const rows: readonly CaseRow[] = [
  row(1, { next: next(true), because: 'Absent since half-term' }),
  row(2, { lead: { account: me, name: 'M. Myself' } }),
  row(3, { next: next(false) }),
  row(4, { closed, next: next(true), lead: { account: me, name: 'M. Myself' } }),
];
const mine = { account: me, withStep: new Set([3 as CaseId, 4 as CaseId]) };
const ids = (filter: CaseFilter, typed?: string) =>
  casesFor(rows, { filter, mine, ...(typed === undefined ? {} : { typed }) }).map(({ id }) => id);

describe('cases of a filter', () => {
  it.each<[CaseFilter, readonly number[]]>([
    ['open', [1, 2, 3]],
    ['mine', [2, 3]],
    ['overdue', [1]],
    ['noStep', [2]],
    ['closed', [4]],
    ['all', [1, 2, 3, 4]],
  ])('%s', (filter, expected) => expect(ids(filter)).toEqual(expected));

  it.each<[string, readonly number[]]>([
    ['myself', [2]],
    ['MEET lead', [1, 3]],
    ['half-term', [1]],
    ['meet myself', []],
    ['  ', [1, 2, 3]],
  ])('with “%s”', (typed, expected) => expect(ids('open', typed)).toEqual(expected));

  it('is read from an address, where it is one', () => {
    expect(['mine', 'toString', undefined, 3].map(caseFilterIn)).toEqual(['mine', undefined, undefined, undefined]);
  });
});

describe('how long a case is open', () => {
  it.each([
    [0, 'today'],
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [20, '2 weeks'],
    [21, '3 weeks'],
  ])('%i: %s', (days, expected) => expect(ageWords(days)).toBe(expected));
});

describe('a line of a chronology', () => {
  const entry: Entry = {
    key: 'one',
    kind: 'homeVisit',
    title: 'Home visit',
    on: day,
    pupils: [],
    words: '',
    childSeen: false,
    help: true,
  };

  it.each<[Partial<Entry>, string]>([
    [{}, ''],
    [{ outcome: 'Spoke', withWhom: 'A. Khan', by: 'J. Officer' }, 'Spoke · with A. Khan · recorded by J. Officer'],
    [{ childSeen: true }, 'child seen'],
  ])('%o', (facts, expected) => expect(entryFacts({ ...entry, ...facts })).toBe(expected));

  it('is named by what it is and when', () => {
    expect(lineName(entry)).toBe('Home visit, Tue 24 Nov 2026');
    expect(lineName({ ...entry, minute: 545 })).toBe('Home visit, Tue 24 Nov 2026, 09:05');
  });
});

describe('a time typed', () => {
  it.each([
    ['00:00', 0],
    ['23:59', 1439],
    ['24:00', undefined],
    ['23:60', undefined],
    ['905', 545],
    ['0905', 545],
    ['9.05', 545],
    [' 9:05 ', 545],
    ['9 05', 545],
    ['9:5', undefined],
    ['9', undefined],
    ['', undefined],
    ['-9:05', undefined],
  ])('“%s” is %s', (text, expected) => expect(minuteTyped(text)).toBe(expected));
});
