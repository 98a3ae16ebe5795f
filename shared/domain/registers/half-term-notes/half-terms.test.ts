import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { buildCalendar } from '../../school/calendar.ts';
import { proposeTerms } from '../../school/propose-terms.ts';
import { halfTermsOf } from './half-terms.ts';

const periods = proposeTerms(2026);
const calendar = buildCalendar(periods);
const at = (today: string) => halfTermsOf(periods, { calendar, today: plainDate(today) });

describe('halfTermsOf', () => {
  it('divides a term at its half-term holiday, school days at both ends, the latest first', () => {
    expect(at('2026-11-24')).toEqual([
      { name: 'Autumn term, second half', from: '2026-11-02', to: '2026-12-18' },
      { name: 'Autumn term, first half', from: '2026-09-02', to: '2026-10-23' },
    ]);
  });

  it.each([
    ['the day before the first', '2026-09-01', 0],
    ['the first day', '2026-09-02', 1],
    ['the last day before the holiday', '2026-10-23', 1],
    ['the Sunday after it', '2026-11-01', 1],
    ['the day of return', '2026-11-02', 2],
    ['the end of the year', '2027-07-31', 6],
  ])('knows those begun: %s', (_name, today, count) => {
    expect(at(today)).toHaveLength(count);
  });

  it('calls a term without a holiday by its own name', () => {
    const whole = periods.filter(({ kind }) => kind === 'term');
    const found = halfTermsOf(whole, { calendar: buildCalendar(whole), today: plainDate('2026-11-24') });
    expect(found.map(({ name }) => name)).toEqual(['Autumn term']);
  });
});
