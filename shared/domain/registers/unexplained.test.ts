import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarPeriod } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { closingRefusals, standingOf, type UnexplainedStanding, unexplainedRuleAt } from './unexplained.ts';

const period = (kind: CalendarPeriod['kind'], from: string, to = from): CalendarPeriod => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
  name: kind,
});

const calendar = buildCalendar([
  period('term', '2026-09-02', '2026-12-18'),
  period('half-term', '2026-10-26', '2026-10-30'),
  period('closure', '2026-11-11'),
]);

const standing = (date: string, today: string) => standingOf(plainDate(date), plainDate(today), calendar);

describe('standingOf', () => {
  it.each([
    ['the day itself', '2026-11-16', '2026-11-16', 'open', '2026-11-23'],
    ['the day before the deadline, a Sunday between', '2026-11-16', '2026-11-22', 'open', '2026-11-23'],
    ['the deadline', '2026-11-16', '2026-11-23', 'dueToday', '2026-11-23'],
    ['the day after', '2026-11-16', '2026-11-24', 'overdue', '2026-11-23'],
    ['a Friday runs over two weekends', '2026-11-13', '2026-11-20', 'dueToday', '2026-11-20'],
    ['the Saturday after a Friday deadline', '2026-11-13', '2026-11-21', 'overdue', '2026-11-20'],
    ['over half-term', '2026-10-23', '2026-11-06', 'dueToday', '2026-11-06'],
    ['in half-term nothing runs', '2026-10-22', '2026-10-30', 'open', '2026-11-05'],
    ['a closure gives a day more', '2026-11-06', '2026-11-16', 'dueToday', '2026-11-16'],
    ['the same with the day before it', '2026-11-06', '2026-11-15', 'open', '2026-11-16'],
  ])('%s', (_name, date, today, kind, deadline) => {
    expect(standing(date, today)).toEqual({ kind, deadline });
  });

  it('closes nothing where no rule covers the day or the terms do not reach', () => {
    expect(standing('2024-08-18', '2026-11-24')).toEqual({ kind: 'unknown', because: 'noRule' });
    expect(standing('2024-08-19', '2026-11-24')).toEqual({ kind: 'unknown', because: 'noCalendar' });
    expect(standing('2026-12-11', '2026-12-18')).toEqual({ kind: 'dueToday', deadline: '2026-12-18' });
    expect(standing('2026-12-14', '2026-12-18')).toEqual({ kind: 'unknown', because: 'noCalendar' });
  });
});

describe('the rule', () => {
  it.each([
    ['2024-08-18', undefined],
    ['2024-08-19', 'O'],
    ['2026-11-24', 'O'],
  ])('of %s makes it %s', (date, becomes) => {
    expect(unexplainedRuleAt(plainDate(date))?.becomes).toBe(becomes);
  });
});

describe('closingRefusals', () => {
  const overdue: UnexplainedStanding = { kind: 'overdue', deadline: plainDate('2026-11-23') };
  const dueToday: UnexplainedStanding = { kind: 'dueToday', deadline: plainDate('2026-11-23') };

  it.each<[string, UnexplainedStanding, number, boolean, RegExp[]]>([
    ['overdue and tried', overdue, 1, false, []],
    ['due today', dueToday, 1, false, [/still time/]],
    ['nobody tried', overdue, 0, false, [/Nobody was tried/]],
    ['ring first', overdue, 3, true, [/rung first/]],
    ['no rule', { kind: 'unknown', because: 'noRule' }, 1, false, [/No rule/]],
    ['no calendar', { kind: 'unknown', because: 'noCalendar' }, 1, false, [/calendar/]],
    ['everything at once', dueToday, 0, true, [/still time/, /Nobody was tried/, /rung first/]],
  ])('%s', (_name, at, contactAttempts, ringFirst, expected) => {
    const found = closingRefusals({ standing: at, contactAttempts, ringFirst });
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });
});
