import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { academicYearOf, proposeTerms } from './academic-year.ts';
import { buildCalendar, schoolDays } from './calendar.ts';

it.each([
  ['2026-08-31', '2025/26', '2025-09-01', '2026-08-31'],
  ['2026-09-01', '2026/27', '2026-09-01', '2027-08-31'],
  ['2027-01-01', '2026/27', '2026-09-01', '2027-08-31'],
  ['1999-09-01', '1999/00', '1999-09-01', '2000-08-31'],
])('academicYearOf %s is %s', (date, label, from, to) => {
  expect(academicYearOf(plainDate(date))).toMatchObject({ label, from, to });
});

describe('proposeTerms', () => {
  it('proposes the year 2026/27 as schools commonly have it', () => {
    const terms = proposeTerms(2026).map((period) => `${period.kind} ${period.from} ${period.to}`);
    expect(terms.slice(0, 6)).toEqual([
      'term 2026-09-01 2026-12-18',
      'term 2027-01-04 2027-03-19',
      'term 2027-04-05 2027-07-20',
      'half-term 2026-10-26 2026-10-30',
      'half-term 2027-02-15 2027-02-19',
      'half-term 2027-05-31 2027-06-04',
    ]);
  });

  it('has 193 days with pupils beside two training days, and ends in July, in every year', () => {
    for (let startYear = 2006; startYear <= 2060; startYear += 1) {
      const periods = proposeTerms(startYear);
      const calendar = buildCalendar(periods);
      expect(schoolDays(calendar, plainDate(`${startYear}-09-01`), plainDate(`${startYear + 1}-08-31`))).toHaveLength(193);
      expect(periods.filter((period) => period.kind === 'inset')).toHaveLength(2);
      expect(periods[2]?.to.slice(5, 7)).toBe('07');
    }
  });
});
