import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { compulsorySchoolAge, compulsorySchoolAgeSpan } from './compulsory-school-age.ts';

it.each([
  ['fifth birthday on a prescribed day', '2021-08-31', '2026-08-31', '2037-06-26'],
  ['a day later', '2021-09-01', '2026-12-31', '2038-06-25'],
  ['on New Year’s Eve', '2021-12-31', '2026-12-31', '2038-06-25'],
  ['on New Year’s Day', '2022-01-01', '2027-03-31', '2038-06-25'],
  ['on 31 March', '2022-03-31', '2027-03-31', '2038-06-25'],
  ['on 1 April', '2022-04-01', '2027-08-31', '2038-06-25'],
  ['on a leap day', '2020-02-29', '2025-03-31', '2036-06-27'],
])('%s', (_name, dob, from, to) => {
  expect(compulsorySchoolAgeSpan(plainDate(dob))).toEqual({ from, to });
});

it('holds from the first to the last day, both included', () => {
  const dob = plainDate('2021-08-31');
  const { from, to } = compulsorySchoolAgeSpan(dob);
  expect([addDays(from, -1), from, to, addDays(to, 1)].map((on) => compulsorySchoolAge(dob, on))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('always ends on the last Friday of a June', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000 }), (days) => {
      const { to } = compulsorySchoolAgeSpan(addDays(plainDate('1990-01-01'), days));
      expect(weekdayOf(to)).toBe(5);
      expect([to.slice(5, 7), addDays(to, 7).slice(5, 7)]).toEqual(['06', '07']);
    }),
  );
});
