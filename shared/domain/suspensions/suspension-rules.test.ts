import { describe, expect, it } from 'vitest';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { suspensionReasonsAt } from './suspension-reasons.ts';
import { boardStep, halfDaysInWords, suspensionRuleAt } from './suspension-rules.ts';
import { suspensionTerm } from './suspension-term.ts';

const rule = suspensionRuleAt(plainDate('2026-11-24'));
if (rule === undefined) throw new Error('A rule is missing.');

describe('the rules of suspensions', () => {
  it.each([
    ['5 days', 10, 'report'],
    ['5.5 days', 11, 'told'],
    ['6 days', 12, 'told'],
    ['15 days', 30, 'told'],
    ['15.5 days', 31, 'meets'],
    ['16 days', 32, 'meets'],
  ])('%s in a term', (words, halfDays, step) => {
    expect(halfDaysInWords(halfDays)).toBe(words);
    expect(boardStep(halfDays, rule)).toBe(step);
  });

  it('allow 45 days in a school year', () => {
    expect(rule.yearLimit).toBe(90);
  });

  it.each([
    ['2023-08-31', false],
    ['2023-09-01', true],
  ])('on %s a rule is known: %s', (date, known) => {
    expect(suspensionRuleAt(plainDate(date)) !== undefined).toBe(known);
  });

  it.each([
    ['2020-08-31', 0],
    ['2020-09-01', 16],
  ])('on %s there are so many reasons: %s', (date, count) => {
    expect(suspensionReasonsAt(plainDate(date))).toHaveLength(count);
  });
});

describe('the term of a suspension', () => {
  const term = (from: string, to: string): CalendarPeriod => ({
    kind: 'term',
    from: plainDate(from),
    to: plainDate(to),
    name: from,
  });
  const three = [term('2026-09-01', '2026-12-18'), term('2027-01-04', '2027-03-25'), term('2027-04-12', '2027-07-21')];

  it.each([
    ['2026-12-18', '2026-09-01'],
    ['2027-01-04', '2027-01-04'],
    ['2027-03-25', '2027-01-04'],
    ['2027-07-21', '2027-04-12'],
  ])('of a school with three terms is its own: %s', (date, from) => {
    expect(suspensionTerm(three, plainDate(date)).from).toBe(from);
  });

  it.each([
    ['2026-12-30', '2026-08-01'],
    ['2026-12-31', '2026-12-31'],
    ['2027-03-28', '2026-12-31'],
    ['2027-03-29', '2027-03-29'],
    ['2027-07-31', '2027-03-29'],
    ['2027-08-01', '2027-08-01'],
  ])('of any other school is a part of the year: %s', (date, from) => {
    expect(suspensionTerm(three.slice(1), plainDate(date)).from).toBe(from);
  });
});
