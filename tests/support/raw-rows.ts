import { CompiledQuery } from 'kysely';
import type { Store } from '#electron/store/store.ts';

/** What a statement answers, past the store's modules: for tests that look at the database itself. */
export async function rowsOf<Row>(store: Store, statement: string): Promise<readonly Row[]> {
  return (await store.engine.writer.executeQuery<Row>(CompiledQuery.raw(statement))).rows;
}
