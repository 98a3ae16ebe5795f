import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords } from './date-words.ts';
import { addDays, plainDate } from './plain-date.ts';
import { typedDay } from './typed-day.ts';

const near = plainDate('2026-11-20');

describe('typedDay', () => {
  it.each([
    ['24/11', '2026-11-24'],
    ['24.11.', undefined],
    ['24.11.26', '2026-11-24'],
    ['4-1', '2027-01-04'],
    ['8 Jan', '2027-01-08'],
    ['30 june', '2026-06-30'],
    ['24th November', '2026-11-24'],
    ['Tue 24 Nov 2026', '2026-11-24'],
    ['Tuesday, 24 November 2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['29/2', undefined],
    ['31/11', undefined],
    ['24 Foo', undefined],
    ['24', undefined],
    ['thu', '2026-11-19'],
    ['Mon.', '2026-11-23'],
    ['tuesday', '2026-11-17'],
    ['fri', '2026-11-20'],
    ['th', undefined],
    ['monkey', undefined],
    ['12 March', '2027-03-12'],
    ['tomorrow', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => {
    expect(typedDay(text, near)).toBe(day);
  });

  it('reads back every day as a screen shows it, and without a year the nearest one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -170, max: 170 }), (days) => {
        const day = addDays(near, days);
        expect(typedDay(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, near)).toBe(day);
        expect(typedDay(dayInWords(day), near)).toBe(day);
      }),
    );
  });
});
