import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import example from '../../../../resources/policies/373-example.json' with { type: 'json' };
import { policySchema } from '../../notices/policy.ts';
import { buildCalendar } from '../../school/calendar.ts';
import { proposeTerms } from '../../school/propose-terms.ts';
import { thresholdWindow } from '../threshold.ts';
import { authorityRule } from './authority-rule.ts';
import { countingWindow, nationalCounting } from './counting-rule.ts';
import { countingSentence } from './rule-sentences.ts';

const calendar = buildCalendar([...proposeTerms(2025), ...proposeTerms(2026)]);
const on = plainDate('2026-11-24');

describe('the period of a rule', () => {
  it.each(['2026-11-24', '2026-11-29', '2026-10-28', '2026-09-02', '2026-08-12'])('of the national rule on %s', (day) => {
    const date = plainDate(day);
    expect(countingWindow(calendar, date, nationalCounting(date).span)).toEqual(thresholdWindow(calendar, date));
  });

  it.each([
    ['in the term', '2026-11-24', '2026-09-02'],
    ['its first school day', '2026-09-02', '2026-09-02'],
    ['half-term, which does not end it', '2026-10-28', '2026-09-02'],
    ['the Christmas holidays belong to the term before', '2026-12-30', '2026-09-02'],
    ['the training day with which a term begins', '2027-01-04', '2027-01-04'],
    ['the weekend before it', '2027-01-03', '2026-09-02'],
    ['New Year’s Day', '2027-01-01', '2026-09-02'],
    ['the first day after Christmas', '2027-01-06', '2027-01-05'],
    ['the summer', '2026-08-12', '2026-04-13'],
  ])('a term: %s', (_name, day, from) => {
    const window = countingWindow(calendar, plainDate(day), { term: true });
    expect(window.from).toBe(from);
    expect(window.weeks.every((monday) => monday <= plainDate(day))).toBe(true);
  });

  it('has no weeks before the first term that is known', () => {
    expect(countingWindow(calendar, plainDate('2025-08-20'), { term: true }).weeks).toEqual([]);
  });
});

describe('an authority’s own threshold', () => {
  const withOwn = (threshold: unknown) => policySchema.parse({ ...example, threshold });

  it('counts what it names, N as provisional, in its own weeks', () => {
    const rule = authorityRule(withOwn({ sessions: 6, near: 4, weeks: 6, codes: ['O', 'N', 'U'] }), on);
    expect(rule).toMatchObject({
      sessions: 6,
      near: 4,
      span: { schoolWeeks: 6 },
      counted: ['O', 'U'],
      provisional: ['N'],
    });
    expect(rule && countingSentence(rule)).toBe(
      '6 sessions of O or U within 6 school weeks, up to and on the day; N counts as provisional; near from 4.',
    );
  });

  it('is none where the policy has none, or does not cover the day', () => {
    expect(authorityRule(withOwn(undefined), on)).toBeUndefined();
    const own = withOwn({ sessions: 6, near: 4, term: true, codes: ['O'] });
    expect(authorityRule({ ...own, to: plainDate('2026-11-23') }, on)).toBeUndefined();
    expect(authorityRule({ ...own, to: on }, on)?.span).toEqual({ term: true });
  });

  it.each([
    ['neither weeks nor term', { sessions: 6, near: 4, codes: ['O'] }],
    ['both weeks and term', { sessions: 6, near: 4, weeks: 6, term: true, codes: ['O'] }],
    ['near beyond the threshold', { sessions: 6, near: 7, weeks: 6, codes: ['O'] }],
    ['an authorised code', { sessions: 6, near: 4, weeks: 6, codes: ['I'] }],
    ['no code', { sessions: 6, near: 4, weeks: 6, codes: [] }],
    ['a misspelt key', { sessions: 6, near: 4, week: 6, codes: ['O'] }],
  ])('is refused with %s', (_name, threshold) => {
    expect(policySchema.safeParse({ ...example, threshold }).success).toBe(false);
  });
});
