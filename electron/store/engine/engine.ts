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
  /** What a row does that is there already: without a word here it refuses. */
  readonly meets?: BulkMeeting | undefined;
};

/** `on` is a unique key. Columns of `adds` grow by the new value, of `joins` take its bits too, all others take it. */
export type BulkMeeting = {
  readonly on: readonly string[];
  readonly adds?: readonly string[];
  readonly joins?: readonly string[];
};

/** The words of one such insert up to its values, and after them; names are the schema's own, never a person's. */
export function bulkWords({ table, columns, meets }: BulkTable): { readonly head: string; readonly tail: string } {
  const head = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
  if (meets === undefined) return { head, tail: '' };
  const changed = columns
    .filter((column) => !meets.on.includes(column))
    .map((column) => `${column} = ${met(table, column, meets)}`);
  return { head, tail: ` ON CONFLICT (${meets.on.join(', ')}) DO UPDATE SET ${changed.join(', ')}` };
}

function met(table: string, column: string, { adds = [], joins = [] }: BulkMeeting): string {
  if (adds.includes(column)) return `${table}.${column} + excluded.${column}`;
  return joins.includes(column) ? `${table}.${column} | excluded.${column}` : `excluded.${column}`;
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
