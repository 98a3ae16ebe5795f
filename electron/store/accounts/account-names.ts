import type { ReadDb } from '../handles.ts';

/** Everybody's name by the number of the account. */
export async function accountNames(db: ReadDb): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('account').select(['id', 'name']).where('to_command', 'is', null).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
