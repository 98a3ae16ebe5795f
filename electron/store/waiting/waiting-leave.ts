import type { LeaveKind } from '#shared/domain/leave/leave-kinds.ts';
import type { LeaveSpan } from '#shared/domain/leave/leave-span.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { sessionOf } from '../registers/marks.ts';

export type WaitingLeave = {
  readonly id: LeaveId;
  readonly kind: LeaveKind;
  readonly span: LeaveSpan;
  readonly asked: boolean;
  readonly decided: boolean;
};

/** Every leave that was not withdrawn, without what was said: enough to count those that wait. */
export async function standingLeave(db: ReadDb): Promise<readonly WaitingLeave[]> {
  const rows = await db
    .selectFrom('leave_absence as l')
    .leftJoin('leave_decision as d', (join) => join.onRef('d.leave_id', '=', 'l.id').on('d.to_command', 'is', null))
    .leftJoin('leave_withdrawal as w', (join) => join.onRef('w.leave_id', '=', 'l.id').on('w.to_command', 'is', null))
    .select([
      'l.id',
      'l.leave_kind',
      'l.from_on',
      'l.from_session',
      'l.to_on',
      'l.to_session',
      'l.received_on',
      'd.id as decision',
    ])
    .where('l.to_command', 'is', null)
    .where('w.id', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id as LeaveId,
    kind: row.leave_kind as LeaveKind,
    span: {
      from: row.from_on as PlainDate,
      fromSession: sessionOf(row.from_session),
      to: row.to_on as PlainDate,
      toSession: sessionOf(row.to_session),
    },
    asked: row.received_on !== null,
    decided: row.decision !== null,
  }));
}
