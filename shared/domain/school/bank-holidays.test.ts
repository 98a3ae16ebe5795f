import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#shared/lib/plain-date.ts';
import { bankHolidays } from './bank-holidays.ts';
import { easterSunday } from './easter.ts';

const dates = (year: number) => bankHolidays(year).map((day) => day.date.slice(5));

describe('bankHolidays', () => {
  it.each<[number, string]>([
    [2010, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('%i', (year, expected) => {
    expect(dates(year)).toEqual(expected.split(' '));
  });

  it('are weekdays, and eight where nothing was proclaimed', () => {
    for (let year = 2024; year <= 2100; year += 1) {
      const days = bankHolidays(year);
      expect(new Set(days.map((day) => day.date)).size).toBe(8);
      for (const day of days) expect(weekdayOf(day.date)).toBeLessThan(6);
    }
  });

  it('are not claimed for years whose proclamations are not known', () => {
    expect(() => bankHolidays(2005)).toThrow(RangeError);
    expect(() => bankHolidays(2026.5)).toThrow(RangeError);
  });
});

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('easterSunday of %i is %s', (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});
