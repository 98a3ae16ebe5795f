import { describe, expect, it } from 'vitest';
import { causeAgainstFill } from './fill-present.ts';

const planned = { symbol: 'K', meaning: 'Provision by the local authority' };

describe('whom "all present" may not fill', () => {
  it.each([
    ['a plan in the morning', { session: 'AM', planned, morningTaken: false }, 'planned K: Provision by the local authority'],
    ['a plan in the afternoon', { session: 'PM', planned, morning: '/', morningTaken: true }, /^planned K/],
    ['N in the morning', { session: 'PM', morning: 'N', morningTaken: true }, 'no reason known since this morning'],
    ['no mark in the morning', { session: 'PM', morningTaken: true }, 'no mark this morning'],
  ] as const)('stops at %s', (_, known, because) => {
    expect(causeAgainstFill(known)).toMatch(because);
  });

  it.each([
    ['a morning without a plan', { session: 'AM', morningTaken: false }],
    ['somebody here in the morning', { session: 'PM', morning: '/', morningTaken: true }],
    ['somebody ill in the morning', { session: 'PM', morning: 'I', morningTaken: true }],
    ['a class that nobody marked in the morning', { session: 'PM', morningTaken: false }],
  ] as const)('lets through %s', (_, known) => {
    expect(causeAgainstFill(known)).toBeUndefined();
  });
});
