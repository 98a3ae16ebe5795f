import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { daysSinceLeave, expectedReturn, leaveStage, type StageFacts } from './leave-return.ts';
import type { LeaveSpan } from './leave-span.ts';
import { isLongAbsence, longAbsenceAt } from './long-absence.ts';

const calendar = buildCalendar([
  { from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' },
  { from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), kind: 'half-term', name: 'Half-term' },
]);
const week: LeaveSpan = {
  from: plainDate('2026-11-02'),
  fromSession: 'AM',
  to: plainDate('2026-11-06'),
  toSession: 'PM',
};

describe('the expected return', () => {
  it('is the next school day, over a weekend and a half-term', () => {
    expect(expectedReturn(week, calendar)).toBe('2026-11-09');
    expect(expectedReturn({ ...week, from: plainDate('2026-10-22'), to: plainDate('2026-10-23') }, calendar)).toBe('2026-11-02');
  });

  it('is the last day itself where only the morning was asked for', () => {
    expect(expectedReturn({ ...week, toSession: 'AM' }, calendar)).toBe('2026-11-06');
  });

  it('is not known beyond the calendar', () => {
    expect(expectedReturn({ ...week, to: plainDate('2026-12-18') }, calendar)).toBeUndefined();
  });
});

describe('where a leave stands', () => {
  const stage = (today: string, changes: Partial<StageFacts> = {}) =>
    leaveStage({
      span: week,
      expected: plainDate('2026-11-09'),
      today: plainDate(today),
      returnedOn: undefined,
      presentOn: [],
      ...changes,
    });

  it.each([
    ['2026-11-01', 'before'],
    ['2026-11-02', 'away'],
    ['2026-11-08', 'away'],
    ['2026-11-09', 'dueBack'],
    ['2026-11-10', 'overdue'],
  ])('%s without a sign of the child: %s', (today, expected) => {
    expect(stage(today)).toBe(expected);
  });

  it('a mark that says present on the expected day is a return, one before is not', () => {
    expect(stage('2026-11-09', { presentOn: [plainDate('2026-11-09')] })).toBe('back');
    expect(stage('2026-11-10', { presentOn: [plainDate('2026-11-06')] })).toBe('overdue');
  });

  it('a child who is here while the leave runs has not taken it', () => {
    expect(stage('2026-11-03', { presentOn: [plainDate('2026-11-03')] })).toBe('notTaken');
    expect(stage('2026-11-04', { presentOn: [plainDate('2026-11-03')] })).toBe('away');
  });

  it('a person’s word is a return from its day', () => {
    expect(stage('2026-11-05', { returnedOn: plainDate('2026-11-05') })).toBe('back');
  });
});

describe('school days towards the grounds', () => {
  it.each([
    ['2026-11-09', 0],
    ['2026-11-10', 1],
    ['2026-11-20', 9],
    ['2026-11-21', 10],
    ['2026-11-23', 10],
  ])('(h) on %s: %i gone by since Friday 6 November', (today, days) => {
    expect(daysSinceLeave(plainDate('2026-11-06'), plainDate(today), calendar)).toBe(days);
  });
});

describe('a long absence', () => {
  it.each([
    [4, false],
    [5, true],
    [6, true],
  ])('%i school days: %s', (days, long) => {
    expect(isLongAbsence(days, week.from)).toBe(long);
  });

  it('without a rule of its day is asked about, whatever its length', () => {
    expect(longAbsenceAt(plainDate('2024-08-18'))).toBeUndefined();
    expect(isLongAbsence(1, plainDate('2024-08-18'))).toBe(true);
  });
});
