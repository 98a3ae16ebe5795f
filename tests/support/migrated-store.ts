import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#electron/store/engine/sqlite-engine.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { migrate, type Store, storeOver } from '#electron/store/store.ts';
import { rowsOf } from './raw-rows.ts';

export const migratedKey = '6a'.repeat(32);

export type MigratedStore = { readonly folder: string; readonly store: Store; close(): Promise<void> };

/** A store as the program made it when step `version` was its newest; 0 is an empty file. It lies where `openStore` looks. */
export async function storeAt(version: number): Promise<MigratedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'attendance-migration-'));
  const engine = openSqlite({ path: join(folder, 'store.db'), key: migratedKey, readOnly: false });
  await migrate(
    engine,
    migrations.filter((step) => step.id <= version),
  );
  const store = storeOver(engine);
  return {
    folder,
    store,
    close: async () => {
      await store.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything that SQLite says of itself, one statement a paragraph, by kind and name, blanks made one. */
export async function schemaOf(store: Store): Promise<string> {
  const rows = await rowsOf<{ sql: string }>(
    store,
    `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, name`,
  );
  return `${rows.map((row) => `${row.sql.replaceAll(/\s+/g, ' ').trim()};`).join('\n\n')}\n`;
}

export async function columnsOf(store: Store, table: string): Promise<readonly string[]> {
  return (await rowsOf<{ name: string }>(store, `SELECT name FROM pragma_table_info('${table}')`)).map((row) => row.name);
}
