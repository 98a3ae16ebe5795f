import { describe, expect, it } from 'vitest';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { termNeeds } from '#shared/domain/registers/plans/plan-terms.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { needsPlan, planOnlyCodes } from './plan-only-codes.ts';

describe('codes that need a plan', () => {
  it.each([
    ['C2', '2024-08-18', false],
    ['C2', '2024-08-19', true],
    ['D', '2026-11-24', true],
    ['V', '2026-11-24', false],
    ['I', '2026-11-24', false],
  ])('%s on %s: %s', (symbol, on, needed) => {
    expect(needsPlan(symbol, plainDate(on))).toBe(needed);
  });

  it('are codes of the register for which a plan can say what is needed', () => {
    for (const { symbol, from } of planOnlyCodes) {
      expect(codeAt(symbol, from)?.symbol).toBe(symbol);
      expect(termNeeds(symbol, from), symbol).not.toEqual([]);
    }
  });
});
