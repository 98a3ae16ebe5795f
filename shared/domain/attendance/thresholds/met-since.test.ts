import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { buildCalendar } from '../../school/calendar.ts';
import { proposeTerms } from '../../school/propose-terms.ts';
import type { ThresholdSession } from '../threshold-sessions.ts';
import { type CountingRule, nationalCounting } from './counting-rule.ts';
import { decisionDue } from './decision-due.ts';
import { dayWindows, metSince } from './met-since.ts';

const calendar = buildCalendar([...proposeTerms(2025), ...proposeTerms(2026)]);
const national = nationalCounting(plainDate('2026-11-24'));

function since(rule: CountingRule, sessions: readonly ThresholdSession[], on: PlainDate): PlainDate | undefined {
  return metSince(rule, dayWindows(calendar, { earliest: plainDate('2025-09-01'), on }, rule.span), sessions);
}

const away = (...dates: string[]): ThresholdSession[] =>
  dates.flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ date: plainDate(date), session, symbol: 'O' })));

describe('since when a threshold is met', () => {
  const fiveDays = away('2026-09-16', '2026-09-23', '2026-09-30', '2026-10-07', '2026-10-14');

  it.each([
    ['the day before the tenth session', '2026-10-13', undefined],
    ['the day of the tenth session', '2026-10-14', '2026-10-14'],
    ['a Saturday after it', '2026-10-17', '2026-10-14'],
    ['the last day of the tenth school week', '2026-11-27', '2026-10-14'],
    ['the eleventh school week, in which two sessions fall out', '2026-11-30', undefined],
  ])('%s', (_name, on, expected) => {
    expect(since(national, fiveDays, plainDate(on))).toBe(expected);
  });

  it('begins anew where it was not met between', () => {
    const again = [...fiveDays, ...away('2026-12-01')];
    expect(since(national, again, plainDate('2026-12-02'))).toBe('2026-12-01');
  });

  it('is what a walk back through the days finds', () => {
    const sessions = fc
      .uniqueArray(fc.integer({ min: 100, max: 250 }), { maxLength: 60, minLength: 10 })
      .map((places) => places.flatMap((place) => away(calendar.openDays[place] ?? '2026-09-16')));
    fc.assert(
      fc.property(sessions, fc.integer({ min: 150, max: 260 }), (all, place) => {
        const days = calendar.openDays.slice(0, place + 1);
        const isMet = (day: PlainDate): boolean => {
          const weeks = [...new Set(days.filter((one) => one <= day).map(mondayOf))].slice(-10);
          return all.filter(({ date }) => date <= day && weeks.includes(mondayOf(date))).length >= 10;
        };
        let index = days.length - 1;
        while (index >= 0 && isMet(days[index] ?? days[0] ?? plainDate('2025-09-01'))) index -= 1;
        expect(since(national, all, days.at(-1) ?? plainDate('2025-09-01'))).toBe(days[index + 1]);
      }),
    );
  });
});

describe('by when', () => {
  it('a decision is due ten school days after, over half-term', () => {
    expect(decisionDue(calendar, plainDate('2026-10-14'))).toBe('2026-11-04');
    expect(decisionDue(calendar, plainDate('2024-08-18'))).toBeUndefined();
  });

  it('no day is said where no term is known so far', () => {
    expect(decisionDue(calendar, addDays(calendar.openDays.at(-1) ?? plainDate('2027-07-20'), -1))).toBeUndefined();
  });
});
