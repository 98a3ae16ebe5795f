import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { type LeaveSpan, spanInWords, spanRefusal, spanSchoolDays, spanSessions } from './leave-span.ts';

const calendar = buildCalendar([
  { from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' },
  { from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), kind: 'half-term', name: 'Half-term' },
]);
const span = (from: string, to: string, fromSession: 'AM' | 'PM' = 'AM', toSession: 'AM' | 'PM' = 'PM'): LeaveSpan => ({
  from: plainDate(from),
  fromSession,
  to: plainDate(to),
  toSession,
});

describe('the school days of a leave', () => {
  it.each([
    ['a week', span('2026-11-30', '2026-12-04'), 5, 10],
    ['over a weekend', span('2026-12-04', '2026-12-07'), 2, 4],
    ['over half-term', span('2026-10-23', '2026-11-02'), 2, 4],
    ['from midday to midday', span('2026-11-30', '2026-12-01', 'PM', 'AM'), 2, 2],
    ['one morning', span('2026-11-30', '2026-11-30', 'AM', 'AM'), 1, 1],
    ['a weekend', span('2026-11-28', '2026-11-29'), 0, 0],
  ])('%s', (_, given, days, sessions) => {
    expect(spanSchoolDays(given, calendar)).toBe(days);
    expect(spanSessions(given, calendar)).toHaveLength(sessions);
  });

  it('are as a walk over the days counts them', () => {
    const first = plainDate('2026-09-02');
    const day = fc.integer({ min: 0, max: 100 });
    const session = fc.constantFrom('AM' as const, 'PM' as const);
    fc.assert(
      fc.property(day, day, session, session, (start, length, fromSession, toSession) => {
        const given: LeaveSpan = { from: addDays(first, start), to: addDays(first, start + length), fromSession, toSession };
        fc.pre(spanRefusal(given) === undefined);
        let expected = 0;
        for (let date = given.from; date <= given.to; date = addDays(date, 1)) {
          if (!calendar.openDays.includes(date)) continue;
          expected += 2;
          if (date === given.from && fromSession === 'PM') expected -= 1;
          if (date === given.to && toSession === 'AM') expected -= 1;
        }
        expect(spanSessions(given, calendar)).toHaveLength(expected);
      }),
    );
  });
});

describe('a span', () => {
  it('does not end before it begins', () => {
    expect(spanRefusal(span('2026-11-30', '2026-11-29'))).toMatch(/before the first/);
    expect(spanRefusal(span('2026-11-30', '2026-11-30', 'PM', 'AM'))).toMatch(/morning/);
    expect(spanRefusal(span('2026-11-30', '2026-11-30', 'PM', 'PM'))).toBeUndefined();
  });

  it('says its half days', () => {
    expect(spanInWords(span('2026-11-30', '2026-12-04'))).toBe('Mon 30 Nov 2026 to Fri 4 Dec 2026');
    expect(spanInWords(span('2026-11-30', '2026-12-04', 'PM', 'AM'))).toMatch(/from the afternoon.*until midday/);
    expect(spanInWords(span('2026-11-30', '2026-11-30', 'PM', 'PM'))).toBe('Mon 30 Nov 2026, afternoon');
  });
});
