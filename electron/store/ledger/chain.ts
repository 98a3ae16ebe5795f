import { createHash } from 'node:crypto';

export const beginningOfChain = '0'.repeat(64);

export type ChainedCommand = {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  readonly procedure_name: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly digest: string;
  readonly previous_hash: string;
};

/** The hash that the next command names: over everything this one says of itself. */
export function commandHash(command: ChainedCommand): string {
  const { id, at, account, procedure_name, reason, undoes, digest, previous_hash } = command;
  return createHash('sha256')
    .update(JSON.stringify([id, at, account, procedure_name, reason, undoes, digest, previous_hash]))
    .digest('hex');
}
