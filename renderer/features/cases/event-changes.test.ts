import { expect, it } from 'vitest';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import type { Entry } from './case-words.ts';
import { changesTo, eventChanges } from './event-changes.ts';

type Version = NonNullable<Entry['hand']>['earlier'][number];

const first: Version = {
  title: 'Phone call',
  on: plainDate('2026-11-23'),
  words: '',
  childSeen: false,
  because: 'It was a visit',
  endedAt: '2026-11-24T09:00:00.000Z' as Instant,
};
const second: Version = {
  ...first,
  title: 'Home visit',
  on: plainDate('2026-11-24'),
  minute: 545,
  withWhom: 'A. Khan',
  outcome: 'Card left',
  words: 'Nobody opened',
  agreed: 'To ring',
  childSeen: true,
  endedAt: '2026-11-24T10:00:00.000Z' as Instant,
};
const entry: Entry = { ...second, key: 'one', kind: 'homeVisit', pupils: [], help: true, minute: 546 };

it('names each field that was changed, as it stood before', () => {
  expect(changesTo(first, second)).toEqual([
    { field: 'What', before: 'Phone call' },
    { field: 'When', before: 'Mon 23 Nov 2026' },
    { field: 'Time', before: 'nothing' },
    { field: 'With whom', before: 'nothing' },
    { field: 'Outcome', before: 'nothing' },
    { field: 'What happened', before: 'nothing' },
    { field: 'Agreed', before: 'nothing' },
    { field: 'Child seen', before: 'no' },
  ]);
});

it('sets each version against the one that took its place, in whatever order they come', () => {
  const changes = eventChanges(entry, { earlier: [second, first] }).map((one) => one.changes.map(({ field }) => field));
  expect(changes.map((fields) => fields.length)).toEqual([8, 1]);
  expect(changes[1]).toEqual(['Time']);
});

it('finds nothing changed where only the reason differs', () => {
  const another: Version = { ...first, because: 'Another' };
  expect(changesTo(first, another)).toEqual([]);
});
