import type { AccountId, CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type CommandEntry = {
  readonly id: CommandId;
  readonly at: Instant;
  readonly account: AccountId | null;
  readonly procedure: string;
  readonly reason: string | null;
};

export async function commandsByIds(db: ReadDb, ids: readonly CommandId[]): Promise<ReadonlyMap<CommandId, CommandEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('command')
    .select(['id', 'at', 'account', 'procedure_name', 'reason'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id as CommandId,
      {
        id: row.id as CommandId,
        at: row.at as Instant,
        account: row.account as AccountId | null,
        procedure: row.procedure_name,
        reason: row.reason,
      },
    ]),
  );
}

/** When the newest command was given. */
export async function lastCommandAt(db: ReadDb): Promise<Instant | undefined> {
  const row = await db.selectFrom('command').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.at as Instant | undefined;
}
