import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { plannedSessionsOn, plansMeet, type SlottedSpan, slotsInWords } from './plan-slots.ts';

const monday = plainDate('2026-11-23');
const span = fc
  .record({
    start: fc.nat(20),
    length: fc.nat(12),
    session: fc.constantFrom(undefined, 'AM', 'PM'),
    slots: fc.option(fc.integer({ min: 1, max: 1023 }), { nil: undefined }),
  })
  .map(
    ({ start, length, session, slots }): SlottedSpan => ({
      ...{ from: addDays(monday, start), to: addDays(monday, start + length) },
      ...{ session, slots },
    }),
  );

describe('the sessions that a plan means', () => {
  // Monday morning is the first bit, Friday afternoon the tenth.
  const plan = { from: monday, to: plainDate('2026-11-30'), slots: 0b10_0000_0001 };

  it.each([
    ['2026-11-22', []],
    ['2026-11-23', ['AM']],
    ['2026-11-24', []],
    ['2026-11-27', ['PM']],
    ['2026-11-28', []],
    ['2026-11-30', ['AM']],
    ['2026-12-04', []],
  ])('on %s are %j', (on, sessions) => {
    expect(plannedSessionsOn(plan, plainDate(on))).toEqual(sessions);
  });

  it.each([
    [1023, 'every session'],
    [341, 'every morning'],
    [682, 'every afternoon'],
    [0b10_0000_0011, 'Mon, Fri PM'],
  ])('%i reads %s', (slots, words) => {
    expect(slotsInWords(slots)).toBe(words);
  });

  it('are met by another plan exactly where both mean one of the same day', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const days = Array.from({ length: 40 }, (_, index) => addDays(monday, index));
        const naive = days.some((on) => plannedSessionsOn(one, on).some((at) => plannedSessionsOn(other, on).includes(at)));
        expect(plansMeet(one, other)).toBe(naive);
      }),
    );
  });
});
