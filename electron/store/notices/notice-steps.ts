import type { Role } from '#shared/domain/accounts/roles.ts';
import type { NoticeState } from '#shared/domain/notices/notice-states.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** One entry of a letter's history with the command that wrote it. */
export type NoticeEntry = {
  readonly state: NoticeState;
  readonly cleared: boolean | null;
  readonly means: string | null;
  readonly at: Instant;
  readonly reason: string | null;
  /** Undefined where no person acted. */
  readonly by: { readonly name: string; readonly role: Role } | undefined;
};

/** Every entry of a letter, oldest first. The person is named as the account stood when they acted. */
export async function noticeEntries(db: ReadDb, notice: NoticeId): Promise<readonly NoticeEntry[]> {
  const rows = await db
    .selectFrom('notice as n')
    .innerJoin('command as c', 'c.id', 'n.from_command')
    .leftJoin('account as a', (join) =>
      join
        .onRef('a.id', '=', 'c.account')
        .onRef('a.from_command', '<=', 'c.id')
        .on((on) => on.or([on('a.to_command', 'is', null), on('a.to_command', '>', on.ref('c.id'))])),
    )
    .select(['n.state', 'n.cleared', 'n.means', 'c.at', 'c.reason', 'a.name', 'a.role'])
    .where('n.id', '=', notice)
    .orderBy('n.from_command')
    .execute();
  return rows.map((row) => ({
    state: row.state as NoticeState,
    cleared: row.cleared === null ? null : row.cleared === 1,
    means: row.means,
    at: row.at as Instant,
    reason: row.reason,
    by: row.name === null ? undefined : { name: row.name, role: row.role as Role },
  }));
}
