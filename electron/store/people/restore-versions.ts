import type { CommandId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { type Cell, type VersionedTable, versionedColumns } from '../ledger/audited-tables.ts';
import { addVersions, endVersion, type NewVersion } from '../versions.ts';

/** Ids of entries that `command` wrote and that something later replaced or ended. */
export async function replacedSince(db: ReadDb, table: VersionedTable, command: CommandId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('from_command', '=', command)
    .where('to_command', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes back what `command` wrote in a table: its entries end, and those that it had ended stand again as new ones.
 * Nothing is removed. An entry that was replaced since is left as it is; the caller has asked `replacedSince`.
 */
export async function restoreVersions(write: WriteDb, table: VersionedTable, command: CommandId): Promise<void> {
  const written = await write.db
    .selectFrom(table)
    .select('id')
    .where('from_command', '=', command)
    .where('to_command', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of written) await endVersion(write, table, id);
  const current = await write.db.selectFrom(table).select('id').where('to_command', 'is', null).execute();
  const standing = new Set(current.map((row) => row.id));
  const earlier = (await endedBy(write.db, table, command)).filter((row) => !standing.has(Number(row['id'])));
  await addVersions(write, table, earlier.map((row) => entryOf(table, row)) as unknown as readonly NewVersion<typeof table>[]);
}

/** Whole rows that a command ended, by id. */
export async function endedBy(
  db: ReadDb,
  table: VersionedTable,
  command: CommandId,
): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const rows = await db.selectFrom(table).selectAll().where('to_command', '=', command).orderBy('id').execute();
  return rows;
}

function entryOf(table: VersionedTable, row: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> {
  return Object.fromEntries(['id', ...versionedColumns[table]].map((column) => [column, row[column] ?? null]));
}
