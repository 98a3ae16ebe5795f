import type { Insertable, Selectable } from 'kysely';
import type { WriteDb } from './handles.ts';
import { type Cell, canonicalEnd, canonicalPupil, canonicalVersion, type VersionedTable } from './ledger/audited-tables.ts';
import type { VersionedTables } from './schema.ts';

/** What a caller says of an entry; the commands are the unit of work's. */
export type NewVersion<Table extends VersionedTable> = Omit<VersionedTables[Table], 'from_command' | 'to_command'>;

/** The next free id of a table. Commands run one at a time, so it stays free until it is used. */
export async function nextId(write: WriteDb, table: VersionedTable | 'pupil' | 'document'): Promise<number> {
  const row = await write.db
    .selectFrom(table)
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function addVersion<Table extends VersionedTable>(
  write: WriteDb,
  table: Table,
  row: NewVersion<Table>,
): Promise<void> {
  await addVersions(write, table, [row]);
}

const batch = 200;

export async function addVersions<Table extends VersionedTable>(
  write: WriteDb,
  table: Table,
  rows: readonly NewVersion<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    const values = rows.slice(start, start + batch).map((row) => ({ ...row, from_command: write.command, to_command: null }));
    await insertRows(write, table, values);
  }
  for (const row of rows) {
    const cells = row as unknown as Readonly<Record<string, Cell>>;
    write.digest.add(table, [Number(cells['id'])], canonicalVersion(table, cells));
  }
}

/** The builder cannot follow a table that is a type parameter; the rows' shape is checked where they come in. */
async function insertRows(write: WriteDb, table: VersionedTable, values: readonly object[]): Promise<void> {
  await write.db
    .insertInto(table as 'account')
    .values(values as readonly Insertable<VersionedTables['account']>[])
    .execute();
}

/** Ends the current entry; it stays readable for ever. True where there was one. */
export async function endVersion(write: WriteDb, table: VersionedTable, id: number): Promise<boolean> {
  const current = await write.db
    .selectFrom(table)
    .select('from_command')
    .where('id', '=', id)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  if (!current) return false;
  await write.db
    .updateTable(table)
    .set({ to_command: write.command })
    .where('id', '=', id)
    .where('to_command', 'is', null)
    .execute();
  write.digest.add(`${table} ended`, [id, current.from_command], canonicalEnd(table, id, current.from_command));
  return true;
}

/** Ends the current entry and puts the new one in its place. */
export async function replaceVersion<Table extends VersionedTable>(
  write: WriteDb,
  table: Table,
  row: NewVersion<Table>,
): Promise<void> {
  await endVersion(write, table, Number((row as { id: number }).id));
  await addVersion(write, table, row);
}

export async function addPupil(write: WriteDb): Promise<number> {
  const id = await nextId(write, 'pupil');
  await write.db.insertInto('pupil').values({ id, from_command: write.command }).execute();
  write.digest.add('pupil', [id], canonicalPupil(id));
  return id;
}

export type CurrentVersion<Table extends VersionedTable> = Selectable<VersionedTables[Table]>;
