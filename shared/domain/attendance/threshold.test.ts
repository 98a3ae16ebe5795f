import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { buildCalendar, isSchoolDay } from '../school/calendar.ts';
import { proposeTerms } from '../school/propose-terms.ts';
import { thresholdRuleAt, thresholdStatus, thresholdWindow } from './threshold.ts';
import { thresholdSessions } from './threshold-sessions.ts';
import { type DatedSession, slotBit } from './week-slots.ts';

const calendar = buildCalendar([...proposeTerms(2025), ...proposeTerms(2026)]);

describe('thresholdStatus', () => {
  it.each([
    [0, 0, 'below'],
    [6, 0, 'below'],
    [5, 1, 'below'],
    [7, 0, 'near'],
    [0, 7, 'near'],
    [9, 0, 'near'],
    [8, 1, 'near'],
    [9, 1, 'provisional'],
    [0, 10, 'provisional'],
    [10, 0, 'met'],
    [10, 5, 'met'],
    [25, 0, 'met'],
  ])('%i counted and %i provisional is %s', (counted, provisional, expected) => {
    expect(thresholdStatus({ counted, provisional }, thresholdRuleAt(plainDate('2026-11-24')))).toBe(expected);
  });
});

describe('thresholdWindow', () => {
  it.each([
    ['a Tuesday in November, over half term', '2026-11-24', '2026-09-14', 10],
    ['the Sunday of that week', '2026-11-29', '2026-09-14', 10],
    ['the Monday after', '2026-11-30', '2026-09-21', 10],
    ['half term, which is no school week', '2026-10-28', '2026-07-13', 10],
    ['the first week of the school year', '2026-09-02', '2026-05-18', 10],
    ['the summer holiday', '2026-08-12', '2026-05-11', 10],
    ['fewer weeks known', '2025-09-10', '2025-09-01', 2],
  ])('%s', (_name, on, from, weeks) => {
    const window = thresholdWindow(calendar, plainDate(on));
    expect([window.from, window.to, window.weeks.length]).toEqual([from, on, weeks]);
    expect(window.weeks[0]).toBe(window.from);
  });

  it('has no weeks where none is known', () => {
    expect(thresholdWindow(buildCalendar([]), plainDate('2026-11-24'))).toEqual({
      from: '2026-11-23',
      to: '2026-11-24',
      weeks: [],
    });
  });

  it('begins with the national framework', () => {
    expect(thresholdRuleAt(plainDate('2024-08-19')).sessions).toBe(10);
    expect(() => thresholdWindow(calendar, plainDate('2024-08-18'))).toThrow(RangeError);
  });

  it('does not count a week closed throughout', () => {
    const closed = buildCalendar([
      ...proposeTerms(2026),
      { from: plainDate('2026-11-09'), to: plainDate('2026-11-13'), kind: 'closure', name: 'Flood' },
    ]);
    expect(thresholdWindow(closed, plainDate('2026-11-24')).from).toBe('2026-09-07');
  });
});

/** Walks back day by day until ten weeks with a school day are seen, and counts marks one by one. */
function naive(on: PlainDate, marks: readonly (DatedSession & { readonly symbol: string })[]) {
  const seen = new Set<PlainDate>();
  const sunday = addDays(mondayOf(on), 6);
  for (let day = sunday; day >= '2025-08-25' && seen.size < 10; day = addDays(day, -1)) {
    if (isSchoolDay(calendar, day)) seen.add(mondayOf(day));
  }
  const inside = marks.filter((mark) => mark.date <= on && seen.has(mondayOf(mark.date)));
  const count = (codes: string) => inside.filter((mark) => codes.includes(mark.symbol)).length;
  return { counted: count('GOU'), provisional: count('N') };
}

describe('thresholdSessions', () => {
  const start = plainDate('2025-09-01');
  const mark = fc.record({
    date: fc.integer({ min: 0, max: 690 }).map((days) => addDays(start, days)),
    session: fc.constantFrom<'AM' | 'PM'>('AM', 'PM'),
    symbol: fc.constantFrom('G', 'O', 'U', 'N', 'I', '/'),
  });
  const marks = fc
    .uniqueArray(mark, { maxLength: 400, minLength: 50, selector: (one) => `${one.date} ${one.session}` })
    .map((all) => all.filter((one) => isSchoolDay(calendar, one.date)));
  const weeksOf = (all: readonly (DatedSession & { readonly symbol: string })[]) =>
    [...Map.groupBy(all, (one) => `${mondayOf(one.date)} ${one.symbol}`).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const slots = group.reduce((sum, one) => sum | slotBit(one.date, one.session), 0);
      return [{ monday: mondayOf(first.date), symbol: first.symbol, slots }];
    });

  it('counts as a walk through the days does', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 720 }), (all, days) => {
        const on = addDays(start, days);
        const result = thresholdSessions(thresholdWindow(calendar, on), weeksOf(all));
        expect({ counted: result.counted, provisional: result.provisional }).toEqual(naive(on, all));
        expect(result.sessions).toHaveLength(result.counted + result.provisional);
      }),
    );
  });

  it('lists the sessions in order of time, up to the date', () => {
    const window = thresholdWindow(calendar, plainDate('2026-11-24'));
    const result = thresholdSessions(window, [
      { monday: plainDate('2026-11-23'), symbol: 'O', slots: 0b00_0011_0110 },
      { monday: plainDate('2026-11-16'), symbol: 'N', slots: 1 },
      { monday: plainDate('2026-11-23'), symbol: '/', slots: 1 },
      { monday: plainDate('2026-09-07'), symbol: 'G', slots: 1023 },
    ]);
    expect(result.sessions.map((one) => `${one.date} ${one.session} ${one.symbol}`)).toEqual([
      '2026-11-16 AM N',
      '2026-11-23 PM O',
      '2026-11-24 AM O',
    ]);
    expect([result.counted, result.provisional]).toEqual([2, 1]);
  });
});
