import { describe, expect, it } from 'vitest';
import { blankSchool, minutesOf, schoolErrors, timesError } from './school-form.ts';

const school = {
  ...blankSchool,
  name: 'Invented School',
  urn: '123456',
  laCode: '373',
  establishment: '4999',
  headName: 'Ms R. Holt',
};

describe('schoolErrors', () => {
  it('has nothing to say of a school that is filled in', () => {
    expect(schoolErrors(school)).toEqual({});
  });

  it.each([
    ['urn', '12345', 'A URN has six digits.'],
    ['laCode', '37', 'A local authority code has three digits.'],
    ['name', ' ', 'What is the school called?'],
    ['headName', '', 'Who is the head teacher?'],
  ])('names %s', (field, value, sentence) => {
    expect(schoolErrors({ ...school, [field]: value })).toEqual({ [field]: sentence });
  });
});

describe('timesError', () => {
  const withTimes = (opens: number, closes: number, ends: number) => ({
    ...school,
    times: { ...school.times, AM: { opens, closes, ends } },
  });

  it.each([
    [525, 555, 735, undefined],
    [525, 556, 735, 'A register is kept open for 30 minutes at most.'],
    [555, 525, 735, 'A register opens, then closes, then the session ends.'],
  ])('%i %i %i', (opens, closes, ends, sentence) => {
    expect(timesError(withTimes(opens, closes, ends), 'AM')).toBe(sentence);
  });
});

it.each([
  ['00:00', 0],
  ['09:05', 545],
  ['', undefined],
])('minutesOf %j', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});
