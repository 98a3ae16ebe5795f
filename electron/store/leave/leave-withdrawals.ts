import type { LeaveWithdrawer } from '#shared/domain/leave/leave-withdrawal.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type LeaveWithdrawal = {
  readonly leave: LeaveId;
  readonly by: LeaveWithdrawer;
  readonly on: PlainDate;
  readonly reason: string;
};

export type StoredWithdrawal = LeaveWithdrawal & { readonly recordedBy: string | undefined; readonly at: Instant };

/** At most one a leave; with who wrote it down and when. */
export async function withdrawalsOf(db: ReadDb, leaves: readonly LeaveId[]): Promise<readonly StoredWithdrawal[]> {
  if (leaves.length === 0) return [];
  const rows = await db
    .selectFrom('leave_withdrawal as w')
    .innerJoin('command as c', 'c.id', 'w.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['w.leave_id', 'w.withdrawn_by', 'w.withdrawn_on', 'w.reason', 'c.at', 'a.name'])
    .where('w.to_command', 'is', null)
    .where('w.leave_id', 'in', leaves)
    .execute();
  return rows.map((row) => ({
    leave: row.leave_id as LeaveId,
    by: row.withdrawn_by as LeaveWithdrawer,
    on: row.withdrawn_on as PlainDate,
    reason: row.reason,
    recordedBy: row.name ?? undefined,
    at: row.at as Instant,
  }));
}

export async function addWithdrawal(write: WriteDb, withdrawal: LeaveWithdrawal): Promise<void> {
  await addVersion(write, 'leave_withdrawal', {
    id: await nextId(write, 'leave_withdrawal'),
    leave_id: withdrawal.leave,
    withdrawn_by: withdrawal.by,
    withdrawn_on: withdrawal.on,
    reason: withdrawal.reason,
  });
}
