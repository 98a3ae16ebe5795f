import { expect, it } from 'vitest';
import { checkUpn } from '#shared/domain/people/upn.ts';
import { firstDayMarks, firstDayPupils, firstDayRoll } from './first-day-school.ts';

it('gives every pupil a number of their own that holds', () => {
  expect(firstDayPupils.map((pupil) => checkUpn(pupil.upn).kind)).toEqual(firstDayPupils.map(() => 'valid'));
  expect(new Set(firstDayPupils.map((pupil) => pupil.upn)).size).toBe(firstDayPupils.length);
});

it('is what stands in the files of tests/fixtures/first-day', async () => {
  await expect(firstDayRoll()).toMatchFileSnapshot('../fixtures/first-day/roll.ctf.xml');
  await expect(firstDayMarks()).toMatchFileSnapshot('../fixtures/first-day/marks.csv');
});
