import { describe, expect, it } from 'vitest';
import type { CommandId } from '#shared/lib/ids.ts';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { changeWords, currentMeeting, lastTried, type Meetings, missedShare } from './targeting-words.ts';

const held = (heldOn: string): Meetings['rows'][number] => ({
  ...{ id: 1, seen: 1 as CommandId, heldOn: plainDate(heldOn), people: 'Mrs Hall', notes: '', decisions: [] },
  at: '2026-11-20T09:00:00.000Z' as Instant,
});

describe('currentMeeting', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-06', true],
    ['2026-11-05', false],
  ])('held on %s: %j', (heldOn, is) => {
    expect(currentMeeting({ today: plainDate('2026-11-20'), rows: [held(heldOn)] }) !== undefined).toBe(is);
  });

  it('is none before the first', () => {
    expect(currentMeeting({ today: plainDate('2026-11-20'), rows: [] })).toBeUndefined();
  });
});

it('says the newest help, or that none is recorded', () => {
  expect(lastTried({ tried: [{ title: 'Home visit', on: plainDate('2026-11-12') }] })).toBe('Home visit, Thu 12 Nov 2026');
  expect(lastTried({ tried: [] })).toBe('Nothing recorded');
});

it('gives counts before and since, and nothing without a case', () => {
  const span = { from: plainDate('2026-09-07'), to: plainDate('2026-10-18'), unauthorised: 1, late: 0 };
  const change = { before: { ...span, absent: 44, possible: 60 }, since: { ...span, absent: 0, possible: 0 } };
  expect(changeWords({ change })).toBe('44 of 60 → none');
  expect(changeWords({})).toBe('');
});

it('orders those without a session last', () => {
  expect(missedShare({ year: { absent: 5, possible: 10 } })).toBe(0.5);
  expect(missedShare({ year: { absent: 0, possible: 0 } })).toBe(-1);
  expect(missedShare({})).toBe(-1);
});
