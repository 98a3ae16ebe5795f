import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarPeriod } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { sixthDay } from './sixth-day.ts';
import type { CountedSuspension } from './suspension-days.ts';

const period = (kind: CalendarPeriod['kind'], from: string, to: string): CalendarPeriod => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
  name: kind,
});
const calendar = buildCalendar([
  period('term', '2026-09-01', '2026-12-18'),
  period('half-term', '2026-10-26', '2026-10-30'),
  period('inset', '2026-11-27', '2026-11-27'),
  period('term', '2027-01-04', '2027-03-25'),
]);
const fixed = (from: string, to: string, fromSession: 'AM' | 'PM' = 'AM', toSession: 'AM' | 'PM' = 'PM'): CountedSuspension => ({
  span: { kind: 'fixed', from: plainDate(from), fromSession, to: plainDate(to), toSession },
});
const due = (one: CountedSuspension, others: readonly CountedSuspension[] = []) => sixthDay(one, { others, calendar })?.date;

describe('the sixth day', () => {
  it.each([
    ['five days from Monday', fixed('2026-11-09', '2026-11-13'), undefined],
    ['five and a half', fixed('2026-11-09', '2026-11-16', 'AM', 'AM'), '2026-11-16'],
    ['six days', fixed('2026-11-09', '2026-11-16'), '2026-11-16'],
    ['from an afternoon, five and a half over six days', fixed('2026-11-09', '2026-11-16', 'PM'), '2026-11-16'],
    ['across half-term', fixed('2026-10-22', '2026-11-05'), '2026-11-05'],
    ['across half-term, a day less', fixed('2026-10-22', '2026-11-04'), undefined],
    ['across an INSET day', fixed('2026-11-23', '2026-12-01'), '2026-12-01'],
    ['across an INSET day, a day less', fixed('2026-11-23', '2026-11-30'), undefined],
    ['across Christmas', fixed('2026-12-16', '2027-01-08'), '2027-01-06'],
  ])('%s', (_, suspension, date) => {
    expect(due(suspension)).toBe(date);
  });

  it('runs on through suspensions that follow each other', () => {
    const first = fixed('2026-11-09', '2026-11-11', 'AM', 'AM');
    const second = fixed('2026-11-11', '2026-11-13', 'PM');
    const third = fixed('2026-11-16', '2026-11-18');
    expect(due(third, [first, second])).toBe('2026-11-16');
    expect(due(fixed('2026-11-17', '2026-11-19'), [first, second])).toBeUndefined();
    expect(due(fixed('2026-11-17', '2026-11-19'), [first, second, fixed('2026-11-16', '2026-11-16')])).toBe('2026-11-17');
  });

  it('is the authority’s to fill after a permanent exclusion, and nobody’s after lunchtimes', () => {
    const span = { kind: 'permanent' as const, from: plainDate('2026-11-23'), fromSession: 'AM' as const };
    expect(sixthDay({ span }, { others: [], calendar })).toEqual({ date: '2026-12-01', whoArranges: 'authority' });
    expect(due({ span }, [fixed('2026-11-16', '2026-11-20')]), 'counted from its own first day').toBe('2026-12-01');
    expect(due({ span: { ...fixed('2026-11-02', '2026-11-20').span, kind: 'lunch' } })).toBeUndefined();
  });

  it('does not come once the suspension is taken back', () => {
    const taken = { ...fixed('2026-11-09', '2026-11-20'), back: { date: plainDate('2026-11-16'), session: 'AM' as const } };
    expect(due(taken)).toBeUndefined();
    expect(due({ ...taken, back: { date: plainDate('2026-11-16'), session: 'PM' as const } })).toBe('2026-11-16');
  });
});
