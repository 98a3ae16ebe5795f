import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

export type BulkInsert = {
  /** Values in the order of the columns named when it was made. */
  add(values: readonly (string | number | null)[]): void;
  /** Must be awaited before the transaction ends, and now and then between. */
  flush(): Promise<void>;
};

/** Number and hash of the newest command. */
export type StoreHead = { readonly commands: number; readonly hash: string };

/** The seam between the store and a database: what SQLite and PostgreSQL do each in their own way. */
export type Engine = {
  readonly kind: 'sqlite' | 'postgres';
  readonly writer: Kysely<Schema>;
  /** Never sees a transaction under way on the writer. */
  readonly reader: Kysely<Schema>;
  /** One statement of a migration, its {{placeholders}} put into this engine's words. */
  translate(statement: string): string;
  schemaVersion(): Promise<number>;
  setSchemaVersion(db: Transaction<Schema>, version: number): Promise<void>;
  bulkInsert(db: Transaction<Schema>, table: string, columns: readonly string[]): BulkInsert;
  /** Questions that must agree with each other, however much is written meanwhile; long ones hold nobody else up. */
  snapshot<Result>(ask: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>;
  /** What the engine finds wrong with its own file and references; empty where all is well. */
  integrityFindings(): Promise<readonly string[]>;
  /** A consistent copy of everything, keyed as this one is; answers the head that the copy holds. */
  copyTo(path: string): Promise<StoreHead>;
  close(): Promise<void>;
};
