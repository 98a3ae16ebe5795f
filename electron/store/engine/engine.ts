import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

export type BulkInsert = {
  /** Values in the order of the columns named when it was made. */
  add(values: readonly (string | number | null)[]): void;
  /** Must be awaited before the transaction ends, and now and then between. */
  flush(): Promise<void>;
};

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
  /** What the engine finds wrong with its own file and references; empty where all is well. */
  integrityFindings(): Promise<readonly string[]>;
  /** A consistent copy of everything, keyed as this one is. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
};
