import type { LeaveOutcome } from '#shared/domain/leave/leave-decision.ts';
import type { LeaveSpan } from '#shared/domain/leave/leave-span.ts';
import type { CommandId, LeaveId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { sessionNumber, sessionOf } from '../registers/marks.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type LeaveDecision = {
  readonly leave: LeaveId;
  readonly outcome: LeaveOutcome;
  /** The days granted where a part is. */
  readonly part: LeaveSpan | undefined;
  readonly reasons: string;
  readonly decidedOn: PlainDate;
  readonly decidedBy: string;
};

export type StoredDecision = LeaveDecision & {
  readonly id: number;
  readonly command: CommandId;
  readonly at: Instant;
  /** Why it took the place of the one before. */
  readonly changedBecause: string | undefined;
  readonly current: boolean;
};

/** Decisions of these leaves with all that they replaced, the oldest first. */
export async function decisionsOf(db: ReadDb, leaves: readonly LeaveId[]): Promise<readonly StoredDecision[]> {
  if (leaves.length === 0) return [];
  const rows = await db
    .selectFrom('leave_decision as d')
    .innerJoin('command as c', 'c.id', 'd.from_command')
    .selectAll('d')
    .select(['c.at', 'c.reason'])
    .where('d.leave_id', 'in', leaves)
    .orderBy('d.from_command')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leave: row.leave_id as LeaveId,
    outcome: row.decision as LeaveOutcome,
    part:
      row.from_on === null || row.to_on === null
        ? undefined
        : {
            from: row.from_on as PlainDate,
            fromSession: sessionOf(row.from_session ?? 0),
            to: row.to_on as PlainDate,
            toSession: sessionOf(row.to_session ?? 1),
          },
    reasons: row.reasons,
    decidedOn: row.decided_on as PlainDate,
    decidedBy: row.decided_by,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    changedBecause: row.reason ?? undefined,
    current: row.to_command === null,
  }));
}

/** Puts a decision in the place of `before`, which stays readable. */
export async function putDecision(
  write: WriteDb,
  decision: LeaveDecision,
  before: { readonly id: number } | undefined,
): Promise<void> {
  const { part } = decision;
  const cells = {
    leave_id: decision.leave,
    decision: decision.outcome,
    from_on: part?.from ?? null,
    from_session: part === undefined ? null : sessionNumber(part.fromSession),
    to_on: part?.to ?? null,
    to_session: part === undefined ? null : sessionNumber(part.toSession),
    reasons: decision.reasons,
    decided_on: decision.decidedOn,
    decided_by: decision.decidedBy,
  };
  if (before === undefined) await addVersion(write, 'leave_decision', { id: await nextId(write, 'leave_decision'), ...cells });
  else await replaceVersion(write, 'leave_decision', { id: before.id, ...cells });
}
