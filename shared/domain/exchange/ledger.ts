import { z } from 'zod';
import { chainIdField, instantField, sequenceField, sha256Field, urnField } from './fields.ts';
import type { Statement } from './statement.ts';
import { bundleStreams } from './streams.ts';

/** What the LA remembers of a chain: the last bundle it accepted. */
export const ledgerEntrySchema = z.strictObject({
  sequence: sequenceField,
  statementSha256: sha256Field,
  receivedAt: instantField,
  urn: urnField.optional(),
  stream: z.enum(bundleStreams).optional(),
});
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>;

/** Keyed by chainId. */
export const ledgerSchema = z.record(chainIdField, ledgerEntrySchema);
export type LedgerChains = Readonly<z.infer<typeof ledgerSchema>>;

export type ChainProblem = {
  readonly code: 'ALREADY_RECEIVED' | 'REPLAY' | 'GAP' | 'CHAIN_BROKEN';
  readonly place: string;
};

/** Whether `statement` is the next of its chain after `last`; an unknown chain must begin at 1. GAP means hold, the others refuse. */
export function judgeChain(
  statement: Statement,
  statementSha256: string,
  last: LedgerEntry | undefined,
): ChainProblem | undefined {
  const { sequence, previous } = statement;
  if (last === undefined) return sequence === 1 ? undefined : { code: 'GAP', place: missing(1, sequence - 1) };
  if (last.urn !== undefined && last.urn !== statement.from.urn)
    return { code: 'CHAIN_BROKEN', place: `this chain is of URN ${last.urn}` };
  if (last.stream !== undefined && last.stream !== statement.stream) {
    return { code: 'CHAIN_BROKEN', place: `this chain is of the stream ${last.stream}` };
  }
  if (sequence === last.sequence) {
    return statementSha256 === last.statementSha256
      ? { code: 'ALREADY_RECEIVED', place: last.receivedAt }
      : { code: 'CHAIN_BROKEN', place: `another bundle ${sequence} was accepted` };
  }
  if (sequence < last.sequence) return { code: 'REPLAY', place: String(last.sequence) };
  if (sequence > last.sequence + 1) return { code: 'GAP', place: missing(last.sequence + 1, sequence - 1) };
  if (previous?.statementSha256 !== last.statementSha256) {
    return { code: 'CHAIN_BROKEN', place: `bundle ${sequence} follows another bundle ${last.sequence}` };
  }
  return undefined;
}

/** The entry that the ledger keeps once `statement` is accepted. */
export function ledgerEntryOf(statement: Statement, statementSha256: string, receivedAt: LedgerEntry['receivedAt']): LedgerEntry {
  return { sequence: statement.sequence, statementSha256, receivedAt, urn: statement.from.urn, stream: statement.stream };
}

function missing(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
