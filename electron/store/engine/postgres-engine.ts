import { type Dialect, Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { type BulkInsert, type BulkTable, bulkWords, type Engine } from './engine.ts';

const batch = 500;

/**
 * The same modules on PostgreSQL, for a shared office. The dialect is given (a server's, or the embedded one of the
 * tests), so that no driver is bound here. Copies and integrity are the server's own business.
 */
export async function openPostgres(dialect: Dialect): Promise<Engine> {
  const db = new Kysely<Schema>({ dialect });
  await sql`CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)`.execute(db);
  return {
    kind: 'postgres',
    writer: db,
    reader: db,
    translate: (statement) => statement.replaceAll('{{table}}', '').replaceAll('{{keyed}}', '').replaceAll('{{bytes}}', 'BYTEA'),
    schemaVersion: async () => {
      const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(db);
      return rows[0]?.version ?? 0;
    },
    setSchemaVersion: async (transaction, version) => {
      await sql`DELETE FROM schema_version`.execute(transaction);
      await sql`INSERT INTO schema_version (version) VALUES (${version})`.execute(transaction);
    },
    bulkInsert: bulkInsertOn,
    snapshot: (ask) => db.transaction().setIsolationLevel('repeatable read').execute(ask),
    integrityFindings: async () => [],
    copyTo: async () => {
      throw new Error('a shared office is backed up by its server');
    },
    close: () => db.destroy(),
  };
}

function bulkInsertOn(transaction: Transaction<Schema>, into: BulkTable): BulkInsert {
  let waiting: (readonly (string | number | null)[])[] = [];
  const { head, tail } = bulkWords(into);
  return {
    add: (values) => {
      waiting.push(values);
    },
    flush: async () => {
      const rows = waiting;
      waiting = [];
      for (let start = 0; start < rows.length; start += batch) {
        const values = rows.slice(start, start + batch).map((row) => sql`(${sql.join(row.map((value) => sql`${value}`))})`);
        await sql`${sql.raw(head)}${sql.join(values)}${sql.raw(tail)}`.execute(transaction);
      }
    },
  };
}
