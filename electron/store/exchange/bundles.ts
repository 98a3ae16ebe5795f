import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** When the newest bundle was made, and of which stream. */
export async function lastBundle(db: ReadDb): Promise<{ stream: string; at: Instant } | undefined> {
  const row = await db
    .selectFrom('bundle_sent as b')
    .innerJoin('command as c', 'c.id', 'b.from_command')
    .select(['b.stream', 'c.at'])
    .where('b.to_command', 'is', null)
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { stream: row.stream, at: row.at as Instant } : undefined;
}
