import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

export type BulkInsert = {
  /** Values in the order of the columns named when it was made. */
  add(values: readonly (string | number | null)[]): void;
  /** Must be awaited before the transaction ends, and now and then between. */
  flush(): Promise<void>;
};

export type BulkTable = {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of a unique key: a row that is there already takes the other columns' new values. Without it, it refuses. */
  readonly replaceOn?: readonly string[] | undefined;
};

/** The words of one such insert up to its values, and after them; names are the schema's own, never a person's. */
export function bulkWords({ table, columns, replaceOn }: BulkTable): { readonly head: string; readonly tail: string } {
  const head = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
  if (replaceOn === undefined) return { head, tail: '' };
  const others = columns.filter((column) => !replaceOn.includes(column)).map((column) => `${column} = excluded.${column}`);
  return { head, tail: ` ON CONFLICT (${replaceOn.join(', ')}) DO UPDATE SET ${others.join(', ')}` };
}

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
  bulkInsert(db: Transaction<Schema>, into: BulkTable): BulkInsert;
  /** Questions that must agree with each other, however much is written meanwhile; long ones hold nobody else up. */
  snapshot<Result>(ask: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>;
  /** What the engine finds wrong with its own file and references; empty where all is well. */
  integrityFindings(): Promise<readonly string[]>;
  /** A consistent copy of everything, keyed as this one is; answers the head that the copy holds. */
  copyTo(path: string): Promise<StoreHead>;
  close(): Promise<void>;
};
