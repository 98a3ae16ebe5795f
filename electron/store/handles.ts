import type { Kysely, Transaction } from 'kysely';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { BulkInsert, BulkMeeting } from './engine/engine.ts';
import type { CommandDigest } from './ledger/command-digest.ts';
import type { Schema } from './schema.ts';

/** What a query may be given: it selects and cannot write, so a query that writes does not compile. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>;

/** One command under way: its transaction, its number and the digest its rows go into. */
export type WriteDb = {
  readonly db: Transaction<Schema>;
  readonly command: CommandId;
  readonly at: Instant;
  readonly digest: CommandDigest;
  /** Prepared statements past the query builder, for marks and what is written by the thousand. */
  bulkInsert(table: keyof Schema, columns: readonly string[], meets?: BulkMeeting): BulkInsert;
};
