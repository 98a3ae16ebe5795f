import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { type DatedAttempt, daysSinceSeen, notYetSeen, seenStep } from './not-yet-seen.ts';
import type { Session } from './session.ts';

const calendar = buildCalendar([
  { kind: 'term', from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), name: 'Autumn' },
  { kind: 'half-term', from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), name: 'Half-term' },
]);

const at = (date: string, session: Session = 'AM') => ({ date: plainDate(date), session });
const attempt = (date: string, changes: Partial<DatedAttempt> = {}): DatedAttempt => ({
  date: plainDate(date),
  means: 'phone',
  outcome: 'no answer',
  contactNamed: true,
  seenChild: false,
  ...changes,
});

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const absent = [at(monday), at(monday, 'PM'), at(tuesday)];
const friday = at('2026-11-20', 'PM');

describe('notYetSeen', () => {
  it('begins with the first session after the child was seen', () => {
    expect(notYetSeen({ unexplained: absent, lastMarked: friday, attempts: [] })).toEqual({
      since: at(monday),
      latest: at(tuesday),
      lastSeen: '2026-11-20',
    });
    expect(notYetSeen({ unexplained: absent, attempts: [] })).toEqual({ since: at(monday), latest: at(tuesday) });
    expect(notYetSeen({ unexplained: [], lastMarked: friday, attempts: [] })).toBeUndefined();
  });

  it('watches a child who was there in the morning and gone in the afternoon', () => {
    expect(notYetSeen({ unexplained: [at(monday, 'PM')], lastMarked: at(monday), attempts: [] })).toMatchObject({
      since: at(monday, 'PM'),
      lastSeen: monday,
    });
    expect(notYetSeen({ unexplained: [at(monday)], lastMarked: at(monday, 'PM'), attempts: [] })).toBeUndefined();
  });

  it.each<[string, DatedAttempt, boolean]>([
    ['no answer', attempt(tuesday), true],
    ['a message left', attempt(tuesday, { outcome: 'left message' }), true],
    ['spoken about the day before only', attempt(monday, { outcome: 'spoke' }), true],
    ['spoken about the last day', attempt(tuesday, { outcome: 'spoke' }), false],
    ['spoken to a stranger', attempt(tuesday, { outcome: 'spoke', contactNamed: false }), true],
    ['seen on the first day, away on the next', attempt(monday, { means: 'visit', outcome: 'seen' }), true],
    ['seen on the last day', attempt(tuesday, { means: 'visit', outcome: 'seen' }), false],
    ['seen at a visit while speaking', attempt(tuesday, { means: 'visit', outcome: 'no answer', seenChild: true }), false],
    ['the lead has it', attempt(monday, { outcome: 'passed to safeguarding lead', contactNamed: false }), false],
    ['the lead had an earlier absence', attempt('2026-11-19', { outcome: 'passed to safeguarding lead' }), true],
  ])('%s: still to be seen %3$s', (_name, one, expected) => {
    const found = notYetSeen({ unexplained: absent, lastMarked: friday, attempts: [one] });
    expect(found !== undefined).toBe(expected);
  });

  it('never forgets a child by an attempt that reached nobody', () => {
    const dates = fc.integer({ min: -10, max: 10 }).map((offset) => addDays(plainDate(monday), offset));
    const missed = fc.constantFrom('no answer' as const, 'left message' as const, 'wrong number' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(dates, missed)), (tries) => {
        const attempts = tries.map(([date, outcome]) => attempt(date, { outcome }));
        expect(notYetSeen({ unexplained: absent, lastMarked: friday, attempts })).toBeDefined();
      }),
    );
  });
});

describe('daysSinceSeen', () => {
  it.each([
    ['seen on Friday, Monday is day 1', '2026-11-20', '2026-11-23', 1],
    ['Tuesday is day 2', '2026-11-20', '2026-11-24', 2],
    ['the weekend counts nothing', '2026-11-20', '2026-11-22', 0],
    ['seen this morning', '2026-11-24', '2026-11-24', 0],
    ['half-term counts nothing', '2026-10-23', '2026-11-02', 1],
    ['never seen here: the first day missed is day 1', undefined, '2026-11-23', 1],
  ])('%s', (_name, lastSeen, today, expected) => {
    const found = { since: at(monday), ...(lastSeen === undefined ? {} : { lastSeen: plainDate(lastSeen) }) };
    expect(daysSinceSeen(found, plainDate(today), calendar)).toBe(expected);
  });
});

describe('seenStep', () => {
  it.each([
    ['the first day', 1, false, false, 'ring'],
    ['gone in the afternoon', 0, false, false, 'ring'],
    ['all contacts tried', 1, true, false, 'tellLead'],
    ['the second day', 2, false, false, 'visit'],
    ['the second day, all tried', 2, true, false, 'visit'],
    ['ring first, the same morning', 1, false, true, 'leadNow'],
    ['ring first, later', 5, true, true, 'leadNow'],
  ])('%s', (_name, days, allTried, ringFirst, expected) => {
    expect(seenStep({ days, allTried, ringFirst })).toBe(expected);
  });
});
