import type { ReadDb } from '../handles.ts';

/** The highest running number of the letters whose number begins with `prefix` (`PNWL/2026-27/`); 0 where there is none. */
export async function lastNoticeNumber(db: ReadDb, prefix: string): Promise<number> {
  const rows = await db
    .selectFrom('notice')
    .select('number')
    .where('to_command', 'is', null)
    .where('number', 'like', `${prefix}%`)
    .execute();
  return rows.reduce((highest, row) => Math.max(highest, Number(row.number?.slice(prefix.length) ?? 0)), 0);
}
