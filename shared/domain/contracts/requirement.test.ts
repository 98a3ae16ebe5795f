import { describe, expect, it } from 'vitest';
import { isMeasurable, measureIds, saysHowMuch } from './requirement.ts';

describe('a requirement can be measured', () => {
  it.each([
    'In by 8:50 every day',
    'At the gate by 8.45',
    'At the gate by 9 am',
    'Rings before 9am on a day away',
    'No more than two late mornings before half-term',
    'At least four days a week in school',
    'No unexplained absences',
    'Phones in the evening once a week',
    'Every Monday with the mentor',
    'Each school day in uniform',
    'Attends 95 % of sessions',
    'Is never away without a call',
    'Comes to the weekly talk',
    'Zoë ist jeden Tag da: five days',
  ])('where it says “%s”', (text) => {
    expect(saysHowMuch(text)).toBe(true);
  });

  it.each([
    'Improve attendance',
    'Be better in Year 7',
    'Try harder to be on time',
    'Support the school in every way',
    'Come to room 12',
    'Be good for Miss Onetti',
    'Everyday life gets easier',
    '',
  ])('but not where it says “%s”', (text) => {
    expect(saysHowMuch(text)).toBe(false);
  });

  it('also by a measure of the list, whatever its sentence says', () => {
    for (const measure of measureIds) {
      expect(isMeasurable({ text: 'Is in school', measure })).toBe(measure !== 'ownWords');
    }
  });
});
