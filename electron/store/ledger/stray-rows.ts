import { sql } from 'kysely';
import type { ReadDb } from '../handles.ts';
import type { Schema } from '../schema.ts';
import { versionedTables } from './audited-tables.ts';

/** Every column that names a command. A row that names none of the ledger's stands in no digest, so it is looked for here. */
const commandColumns: readonly (readonly [table: keyof Schema, column: string])[] = [
  ...versionedTables.flatMap((table) => [[table, 'from_command'] as const, [table, 'to_command'] as const]),
  ['pupil', 'from_command'],
  ['document', 'from_command'],
  ['mark', 'command'],
  ['mark_history', 'command'],
  ['mark_history', 'replaced_by'],
];

/** Rows that name a command which was never given; `total` is the newest one. */
export async function strayRows(db: ReadDb, total: number): Promise<readonly { what: string; where: string }[]> {
  const findings: { what: string; where: string }[] = [];
  for (const [table, column] of commandColumns) {
    const name = sql.ref(column);
    const query = sql<{ command: number }>`SELECT ${name} AS command FROM ${sql.table(table)}
      WHERE ${name} < 1 OR ${name} > ${total} LIMIT 1`;
    const [row] = (await query.execute(db)).rows;
    if (row) findings.push({ what: `a row names command ${row.command}, which is not in the ledger`, where: table });
  }
  return findings;
}
