import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import type { PupilWeek } from '../threshold-sessions.ts';
import { bitCount } from '../week-slots.ts';
import { coveringRule, sicknessRules } from './absence-rules.ts';
import { sicknessSessions } from './sickness-sessions.ts';

const from = plainDate('2026-09-01');
const to = plainDate('2026-12-18');
const first = plainDate('2026-08-31');

function ill(sessions: number): PupilWeek[] {
  const weeks: PupilWeek[] = [];
  for (let left = sessions, week = 1; left > 0; week += 1) {
    const n = Math.min(10, left);
    weeks.push({ monday: addDays(first, week * 7), symbol: 'I', slots: 2 ** n - 1 });
    left -= n;
  }
  return weeks;
}

describe('fifteen school days of illness in the school year', () => {
  const [rule] = sicknessRules;
  if (!rule) throw new Error('no rule');

  it.each([
    [19, 'below'],
    [20, 'near'],
    [28, 'near'],
    [29, 'near'],
    [30, 'met'],
    [31, 'met'],
  ])('%i sessions: %s', (count, status) => {
    const found = sicknessSessions(rule, ill(count), { from, to });
    expect(found.sessions).toHaveLength(count);
    expect(found.status).toBe(status);
  });

  it('counts from 1 September, in the middle of a week, and to the day', () => {
    const week: PupilWeek = { monday: first, symbol: 'I', slots: 0b11_1111_1111 };
    expect(sicknessSessions(rule, [week], { from, to }).sessions).toHaveLength(8);
    expect(sicknessSessions(rule, [week], { from, to: plainDate('2026-09-02') }).sessions).toHaveLength(4);
    expect(bitCount(week.slots)).toBe(10);
  });

  it('counts illness alone', () => {
    const others = ['M', 'O', 'C', '/'].map((symbol): PupilWeek => ({ monday: addDays(first, 7), symbol, slots: 3 }));
    expect(sicknessSessions(rule, others, { from, to }).sessions).toEqual([]);
  });
});

it.each([
  ['2024-08-18', false],
  ['2024-08-19', true],
])('on %s a rule covers: %s', (on, covered) => {
  expect(coveringRule(sicknessRules, plainDate(on)) !== undefined).toBe(covered);
});
