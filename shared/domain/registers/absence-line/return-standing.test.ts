import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { returnStanding, returnWords } from './return-standing.ts';

const monday = plainDate('2026-11-30');
const back = { date: monday, session: 'AM' as const };
const mark = (date: string, session: 'AM' | 'PM', symbol: string) => ({ date: plainDate(date), session, symbol });

describe('whether the child is back', () => {
  it.each([
    ['the day before', '2026-11-29', true, [], 'away'],
    ['the day itself before the bell', '2026-11-30', false, [], 'away'],
    ['the day itself while the register is taken', '2026-11-30', true, [], 'due'],
    ['the day itself, absent', '2026-11-30', true, [mark('2026-11-30', 'AM', 'N')], 'notBack'],
    ['the day itself, still ill', '2026-11-30', true, [mark('2026-11-30', 'AM', 'I')], 'notBack'],
    ['the day itself, present', '2026-11-30', true, [mark('2026-11-30', 'AM', '/')], 'back'],
    ['the day itself, late', '2026-11-30', true, [mark('2026-11-30', 'AM', 'L')], 'back'],
    ['the day itself, after the register closed', '2026-11-30', true, [mark('2026-11-30', 'AM', 'U')], 'back'],
    [
      'the day itself, absent and in at noon',
      '2026-11-30',
      true,
      [mark('2026-11-30', 'AM', 'N'), mark('2026-11-30', 'PM', '\\')],
      'back',
    ],
    ['the day after without any mark', '2026-12-01', true, [], 'notBack'],
    ['the day after, present before it was expected only', '2026-12-01', true, [mark('2026-11-27', 'AM', '/')], 'notBack'],
  ] as const)('%s', (_, today, begun, marks, standing) => {
    expect(returnStanding({ back, today: plainDate(today), begun, marks })).toBe(standing);
  });

  it('counts the morning of the day not for a return at noon', () => {
    const noon = { date: monday, session: 'PM' as const };
    const marks = [mark('2026-11-30', 'AM', '/')];
    expect(returnStanding({ back: noon, today: monday, begun: true, marks })).toBe('due');
  });

  it('asks nothing where the return was not known', () => {
    expect(returnStanding({ today: monday, begun: true, marks: [] })).toBe('notKnown');
  });

  it('says it with the weekday', () => {
    expect(returnWords('notBack', back)).toBe('Expected back on Monday 30 November 2026, not back');
    expect(returnWords('away', { date: monday, session: 'PM' })).toBe('Expected back on Monday 30 November 2026, afternoon');
    expect(returnWords('notKnown', undefined)).toBe('Return not known');
  });
});
