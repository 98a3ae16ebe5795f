import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { bitCount, slotBit, slotsBetween, slotsThrough, slotsToSessions, wholeWeek } from './week-slots.ts';

const monday = plainDate('2026-11-23');

describe('slotBit', () => {
  it.each([
    ['2026-11-23', 'AM', 1],
    ['2026-11-23', 'PM', 2],
    ['2026-11-24', 'AM', 4],
    ['2026-11-27', 'AM', 256],
    ['2026-11-27', 'PM', 512],
  ] as const)('%s %s is %i', (date, session, bit) => {
    expect(slotBit(plainDate(date), session)).toBe(bit);
  });

  it('knows no weekend', () => {
    expect(() => slotBit(plainDate('2026-11-28'), 'AM')).toThrow(RangeError);
    expect(() => slotBit(plainDate('2026-11-22'), 'PM')).toThrow(RangeError);
  });
});

it.each([
  ['2026-11-22', 0b00_0000_0000],
  ['2026-11-23', 0b00_0000_0011],
  ['2026-11-25', 0b00_0011_1111],
  ['2026-11-27', 0b11_1111_1111],
  ['2026-11-29', 0b11_1111_1111],
  ['2026-12-24', 0b11_1111_1111],
])('slotsThrough %s', (date, mask) => {
  expect(slotsThrough(monday, plainDate(date))).toBe(mask);
});

it.each([
  ['2026-11-23', '2026-11-27', 0b11_1111_1111],
  ['2026-11-24', '2026-11-24', 0b00_0000_1100],
  ['2026-11-25', '2026-12-31', 0b11_1111_0000],
  ['2026-11-01', '2026-11-23', 0b00_0000_0011],
  ['2026-11-28', '2026-11-29', 0],
  ['2026-11-25', '2026-11-24', 0],
])('slotsBetween %s and %s', (from, to, mask) => {
  expect(slotsBetween(monday, plainDate(from), plainDate(to))).toBe(mask);
});

describe('a mask', () => {
  const mask = fc.integer({ min: 0, max: wholeWeek });

  it('comes back from its sessions', () => {
    fc.assert(
      fc.property(mask, (given) => {
        const sessions = slotsToSessions(monday, given);
        expect(sessions.reduce((sum, { date, session }) => sum | slotBit(date, session), 0)).toBe(given);
        expect(sessions).toHaveLength(bitCount(given));
        expect(sessions.map((one) => `${one.date}${one.session}`)).toEqual(
          sessions.map((one) => `${one.date}${one.session}`).sort(),
        );
      }),
    );
  });

  it('is cut to days as its sessions are', () => {
    const offset = fc.integer({ min: -2, max: 8 });
    fc.assert(
      fc.property(mask, offset, offset, (given, first, last) => {
        const [from, to] = [addDays(monday, first), addDays(monday, last)];
        expect(slotsToSessions(monday, given & slotsBetween(monday, from, to))).toEqual(
          slotsToSessions(monday, given).filter(({ date }) => from <= date && date <= to),
        );
      }),
    );
  });
});
