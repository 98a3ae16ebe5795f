import { expect, it } from 'vitest';
import { checkPeriods } from '#shared/domain/school/check-periods.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { demoCalendar } from './demo-calendar.ts';

const options = { pupils: 300, years: 3, seed: 4, until: plainDate('2026-11-20') };
const calendar = demoCalendar(options);

it('has no period that the rules refuse', () => {
  expect(checkPeriods(calendar.periods)).toEqual([]);
});

it('begins the marks the years before and a day after', () => {
  expect(calendar.marksFrom).toBe('2023-11-21');
  expect(calendar.years.map((year) => year.startYear)).toEqual([2023, 2024, 2025, 2026]);
});

it('has 190 days for pupils in a past year, one of them an unplanned closure, and five training days', () => {
  for (const year of calendar.years.slice(0, -1)) {
    expect(year.days).toHaveLength(190);
    expect(year.isClosure.filter(Boolean)).toHaveLength(1);
    const training = calendar.periods.filter(
      (period) => period.kind === 'inset' && year.from <= period.from && period.from <= year.to,
    );
    expect(training).toHaveLength(5);
  }
});

it('does not tell of a closure that is still to come', () => {
  for (const period of calendar.periods) if (period.kind === 'closure') expect(period.from <= options.until).toBe(true);
});

it('reaches into the next school year where that is near', () => {
  expect(demoCalendar({ ...options, until: plainDate('2026-07-17') }).periods.some((period) => period.from >= '2026-09-01')).toBe(
    true,
  );
  expect(calendar.periods.every((period) => period.to < '2027-09-01')).toBe(true);
});
