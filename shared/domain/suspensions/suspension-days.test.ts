import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarPeriod } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  type CountedSuspension,
  endOfSuspension,
  suspendedHalfDays,
  suspensionCounts,
  suspensionsMeet,
} from './suspension-days.ts';

const period = (kind: CalendarPeriod['kind'], from: string, to: string): CalendarPeriod => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
  name: kind,
});
const periods = [
  period('term', '2026-09-01', '2026-12-18'),
  period('half-term', '2026-10-26', '2026-10-30'),
  period('inset', '2026-11-27', '2026-11-27'),
  period('term', '2027-01-04', '2027-03-25'),
  period('term', '2027-04-12', '2027-07-21'),
];
const calendar = buildCalendar(periods);
const year = { calendar, from: plainDate('2026-09-01'), to: plainDate('2027-08-31') };

const fixed = (from: string, to: string, [fromSession, toSession]: readonly ['AM' | 'PM', 'AM' | 'PM'] = ['AM', 'PM']) =>
  ({ span: { kind: 'fixed', from: plainDate(from), fromSession, to: plainDate(to), toSession } }) satisfies CountedSuspension;
const lunch = (from: string, to: string): CountedSuspension => ({ span: { ...fixed(from, to).span, kind: 'lunch' } });

describe('the length of a suspension', () => {
  it.each([
    ['one day', fixed('2026-11-24', '2026-11-24'), 2],
    ['from the afternoon to the end of the next day', fixed('2026-11-24', '2026-11-25', ['PM', 'PM']), 3],
    ['one afternoon', fixed('2026-11-24', '2026-11-24', ['PM', 'PM']), 1],
    ['over a weekend and an INSET day', fixed('2026-11-26', '2026-11-30'), 4],
    ['over half-term', fixed('2026-10-23', '2026-11-02'), 4],
    ['three lunchtimes', lunch('2026-11-24', '2026-11-26'), 3],
    ['two lunchtimes about an INSET day', lunch('2026-11-26', '2026-11-30'), 2],
  ])('%s', (_, suspension, halfDays) => {
    expect(suspendedHalfDays(suspension, year)).toBe(halfDays);
  });

  it('ends where the head took it back, and a permanent exclusion counts towards no days', () => {
    const back = { date: plainDate('2026-11-25'), session: 'PM' as const };
    expect(suspendedHalfDays({ ...fixed('2026-11-24', '2026-11-26'), back }, year)).toBe(3);
    expect(suspendedHalfDays({ ...lunch('2026-11-24', '2026-11-26'), back }, year)).toBe(2);
    const span = { kind: 'permanent' as const, from: plainDate('2026-11-24'), fromSession: 'AM' as const };
    expect(suspendedHalfDays({ span }, year)).toBe(0);
  });

  it.each([
    [1, '2026-11-24', 'AM'],
    [2, '2026-11-24', 'PM'],
    [6, '2026-11-26', 'PM'],
    [7, '2026-11-30', 'AM'],
  ])('%s half days from Tuesday morning end on %s %s', (halfDays, date, session) => {
    const start = { date: plainDate('2026-11-24'), session: 'AM' as const };
    expect(endOfSuspension(start, { halfDays, kind: 'fixed', calendar })).toEqual({ date, session });
  });

  it('of lunchtimes ends by days, and beyond the known terms nowhere', () => {
    const start = { date: plainDate('2026-11-24'), session: 'AM' as const };
    expect(endOfSuspension(start, { halfDays: 4, kind: 'lunch', calendar })?.date).toBe('2026-11-30');
    expect(endOfSuspension(start, { halfDays: 4000, kind: 'fixed', calendar })).toBeUndefined();
  });
});

describe('what suspensions come to', () => {
  it('is counted in each term that one of them touches, and in the school year', () => {
    const before = fixed('2026-09-14', '2026-09-18');
    const across = fixed('2026-12-17', '2027-01-05');
    const counts = suspensionCounts([before, across], { span: across.span, calendar, periods });
    expect(counts.terms.map((one) => [one.term.from, one.halfDays])).toEqual([
      ['2026-09-01', 14],
      ['2027-01-04', 4],
    ]);
    expect(counts).toMatchObject({ yearHalfDays: 18, year: '2026/27' });
  });

  it.each([
    ['two on one day', fixed('2026-11-24', '2026-11-24'), fixed('2026-11-24', '2026-11-24'), true],
    [
      'morning and afternoon',
      fixed('2026-11-24', '2026-11-24', ['AM', 'AM']),
      fixed('2026-11-24', '2026-11-24', ['PM', 'PM']),
      false,
    ],
    ['an afternoon and its lunchtime', fixed('2026-11-24', '2026-11-24', ['PM', 'PM']), lunch('2026-11-24', '2026-11-24'), true],
    ['a morning and the lunchtime', fixed('2026-11-24', '2026-11-24', ['AM', 'AM']), lunch('2026-11-24', '2026-11-24'), false],
    ['one after the other', fixed('2026-11-24', '2026-11-24'), fixed('2026-11-25', '2026-11-25'), false],
  ])('%s', (_, one, other, meet) => {
    expect(suspensionsMeet(one, other, calendar)).toBe(meet);
    expect(suspensionsMeet(other, one, calendar)).toBe(meet);
  });
});
