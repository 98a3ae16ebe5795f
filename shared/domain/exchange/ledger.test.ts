import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { defaultAcceptBefore, judgeFreshness } from './freshness.ts';
import { judgeChain, type LedgerEntry, ledgerSchema } from './ledger.ts';
import type { Statement } from './statement.ts';

const hash = (letter: string): string => letter.repeat(64);
const receivedAt = '2025-11-21T15:04:05.000Z' as Instant;
const last: LedgerEntry = { sequence: 5, statementSha256: hash('5'), receivedAt };

function statement(sequence: number, previous = hash(String(sequence - 1))): Statement {
  const link = sequence === 1 ? null : { sequence: sequence - 1, statementSha256: previous };
  return { sequence, previous: link, from: { urn: '123456' }, stream: 'attendance' } as unknown as Statement;
}

describe('the next of its chain', () => {
  it.each([
    ['the first of a new chain', 1, hash('1'), undefined, undefined],
    ['the second of an unknown chain', 2, hash('2'), undefined, 'GAP'],
    ['the next', 6, hash('6'), last, undefined],
    ['the same again', 5, hash('5'), last, 'ALREADY_RECEIVED'],
    ['another of the same number', 5, hash('x'), last, 'CHAIN_BROKEN'],
    ['an older one', 4, hash('4'), last, 'REPLAY'],
    ['the first again', 1, hash('1'), last, 'REPLAY'],
    ['one too far', 7, hash('7'), last, 'GAP'],
    ['another school', 6, hash('6'), { ...last, urn: '654321' }, 'CHAIN_BROKEN'],
    ['another stream', 6, hash('6'), { ...last, stream: 'legal' }, 'CHAIN_BROKEN'],
    ['the same school and stream', 6, hash('6'), { ...last, urn: '123456', stream: 'attendance' }, undefined],
  ] as const)('%s', (_name, sequence, sha256, entry, code) => {
    expect(judgeChain(statement(sequence), sha256, entry)?.code).toBe(code);
  });

  it('must follow the very bundle that was accepted', () => {
    expect(judgeChain(statement(6, hash('x')), hash('6'), last)?.code).toBe('CHAIN_BROKEN');
  });

  it('names what is missing', () => {
    expect(judgeChain(statement(7), hash('7'), last)?.place).toBe('6');
    expect(judgeChain(statement(9), hash('9'), last)?.place).toBe('6 to 8');
  });

  it('is remembered in a closed form', () => {
    const chainId = 'c'.repeat(32);
    expect(ledgerSchema.safeParse({ [chainId]: last }).success).toBe(true);
    expect(ledgerSchema.safeParse({ short: last }).success).toBe(false);
    expect(ledgerSchema.safeParse({ [chainId]: { ...last, note: 'x' } }).success).toBe(false);
  });
});

describe('age', () => {
  it('is 30 days unless said otherwise, across the change of clocks', () => {
    expect(defaultAcceptBefore('2025-03-15T10:00:00.000Z' as Instant)).toBe('2025-04-14T10:00:00.000Z');
  });

  const made = { created: '2025-11-21T15:00:00.000Z' as Instant, acceptBefore: '2025-12-21T15:00:00.000Z' as Instant };
  it.each([
    ['2025-11-21T14:49:59.999Z', 'FROM_THE_FUTURE'],
    ['2025-11-21T14:50:00.000Z', undefined],
    ['2025-12-21T15:00:00.000Z', undefined],
    ['2025-12-21T15:00:00.001Z', 'EXPIRED'],
  ])('at %s: %s', (now, code) => {
    expect(judgeFreshness(made, now as Instant)?.code).toBe(code);
  });
});
