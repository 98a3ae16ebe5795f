import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { dayFault, dayMeant } from './day-fault.ts';

// A Friday.
const near = plainDate('2026-11-20');

describe('dayMeant', () => {
  it.each([
    ['thu', {}, '2026-11-19'],
    ['thu', { earliest: near }, '2026-11-26'],
    ['mon', { latest: near }, '2026-11-16'],
    ['19/11', { earliest: near }, '2026-11-19'],
    ['2026-11-24', {}, '2026-11-24'],
  ])('%j in %j is %s', (text, bounds, day) => {
    expect(dayMeant(text, { near, ...bounds })).toBe(day);
  });
});

describe('dayFault', () => {
  it.each([
    ['', undefined],
    ['20/11', undefined],
    ['24/11', undefined],
    ['19/11', 'Thu 19 Nov 2026 is before Fri 20 Nov 2026.'],
    ['25/11', 'Wed 25 Nov 2026 is after Tue 24 Nov 2026.'],
    ['soon', '“soon” is no day: type 24/11, 24 Nov or Thu.'],
    ['31/11', '“31/11” is no day: type 24/11, 24 Nov or Thu.'],
  ])('of %j is %s', (text, fault) => {
    expect(dayFault(text, { near, earliest: near, latest: plainDate('2026-11-24') })).toBe(fault);
  });

  it('says what its field says of a day too early', () => {
    expect(dayFault('19/11', { near, earliest: near, tooEarly: 'They come back later.' })).toBe('They come back later.');
  });
});
