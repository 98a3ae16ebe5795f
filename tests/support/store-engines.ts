import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type CompiledQuery, type Driver, PGliteDialect, type QueryResult } from 'kysely';
import { createStore, openStore } from '#electron/store/engine/open-store.ts';
import { openPostgres } from '#electron/store/engine/postgres-engine.ts';
import type { WriteDb } from '#electron/store/handles.ts';
import { verifyLedger } from '#electron/store/ledger/verify-ledger.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { verifyWeekCounts } from '#electron/store/registers/verify-counts.ts';
import { migrate, type Store, storeOver } from '#electron/store/store.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';

/** An empty, migrated store of a test; `close` leaves nothing behind. */
export type TestStore = { readonly store: Store; close(): Promise<void> };

export type StoreEngine = { readonly name: string; open(): Promise<TestStore> };

const testKey = '5f'.repeat(32);

/** Every store module is tested on both: the embedded file of one school and the server of a shared office. */
export const storeEngines: readonly StoreEngine[] = [
  { name: 'SQLite', open: openOnSqlite },
  { name: 'PostgreSQL', open: openOnPostgres },
];

async function openOnSqlite(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'attendance-store-'));
  await createStore({ folder, key: testKey, fill: async () => undefined });
  const store = await openStore({ folder, key: testKey, mode: 'write' });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One embedded server a test file; each store has a schema of its own, which is quicker than a server of its own. */
let server: PGlite | undefined;
let schemas = 0;

async function openOnPostgres(): Promise<TestStore> {
  server ??= new PGlite();
  schemas += 1;
  await server.exec(`CREATE SCHEMA test_${schemas}; SET search_path TO test_${schemas}`);
  const engine = await openPostgres(new StreamingDialect({ pglite: server }));
  await migrate(engine, migrations);
  const store = storeOver({ ...engine, close: async () => undefined });
  return { store, close: () => store.close() };
}

/** The embedded server has no cursors; a stream of it comes in one piece, as short answers of a real server do. */
class StreamingDialect extends PGliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async (options) => {
      const connection = await acquire(options);
      connection.streamQuery = async function* <Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
        yield await connection.executeQuery<Row>(query);
      };
      return connection;
    };
    return driver;
  }
}

/** One command of a test, by nobody, and its number. */
export async function testCommand(store: Store, work: (write: WriteDb) => Promise<unknown>): Promise<CommandId> {
  return store.write({ at: '2026-11-24T09:00:00.000Z' as Instant, account: null, procedure: 'test' }, async (write) => {
    await work(write);
    return write.command;
  });
}

/** All that `check` would find; a sound store gives an empty list. */
export async function storeFindings(store: Store): Promise<readonly string[]> {
  const ledger = await store.read((db) => verifyLedger(db));
  const counts = await store.read(verifyWeekCounts);
  const engine = await store.engine.integrityFindings();
  return [...[...ledger.findings, ...counts].map(({ what, where }) => `${where}: ${what}`), ...engine];
}
