import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { isSameDays } from './same-days.ts';

const days = (from: string, to: string, name = '') => ({ name, from: plainDate(from), to: plainDate(to) });
const half = days('2026-11-02', '2026-12-18', 'Autumn, second half');

describe('whether two runs are about the same days', () => {
  it.each([
    ['the same half-term', half, true],
    ['the half-term while it was under way', days('2026-11-02', '2026-11-24', 'Autumn, second half'), true],
    ['the same days chosen by hand', days('2026-11-02', '2026-12-18'), true],
    ['one day less, chosen by hand', days('2026-11-02', '2026-12-17'), false],
    ['one day later', days('2026-11-03', '2026-12-18'), false],
    ['the half-term of another year', days('2025-11-03', '2025-12-19', 'Autumn, second half'), false],
    ['the half-term before', days('2026-09-02', '2026-10-23', 'Autumn, first half'), false],
  ])('%s', (_name, other, same) => {
    expect(isSameDays(half, other)).toBe(same);
    expect(isSameDays(other, half)).toBe(same);
  });
});
