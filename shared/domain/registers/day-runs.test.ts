import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { dayRuns } from './day-runs.ts';

const calendar = buildCalendar([
  { kind: 'term', from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), name: 'Autumn' },
  { kind: 'half-term', from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), name: 'Half-term' },
]);

const runs = (...dates: string[]) =>
  dayRuns(
    dates.map((date) => ({ date: plainDate(date) })),
    calendar,
  ).map((run) => run.map((one) => one.date));

describe('dayRuns', () => {
  it.each([
    ['nothing', [], []],
    ['two sessions of a day', ['2026-11-23', '2026-11-23'], [['2026-11-23', '2026-11-23']]],
    ['over a weekend', ['2026-11-20', '2026-11-23'], [['2026-11-20', '2026-11-23']]],
    ['over half-term', ['2026-10-23', '2026-11-02'], [['2026-10-23', '2026-11-02']]],
    ['a school day between', ['2026-11-19', '2026-11-23'], [['2026-11-19'], ['2026-11-23']]],
    ['a day outside the terms', ['2026-08-03', '2026-08-04'], [['2026-08-03'], ['2026-08-04']]],
  ])('%s', (_name, dates, expected) => {
    expect(runs(...dates)).toEqual(expected);
  });
});
