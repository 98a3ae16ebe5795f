import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, LeaveId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { sessionOf } from '../registers/marks.ts';
import { endVersion } from '../versions.ts';

export type LeavePlan = {
  readonly id: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Undefined for whole days. */
  readonly session: Session | undefined;
};

/** The plans beside the register that this leave, or a decision about it, wrote; in the order of their days. */
export async function plansOfLeave(db: ReadDb, leave: { id: LeaveId; pupil: PupilId }): Promise<readonly LeavePlan[]> {
  const applications = db.selectFrom('leave_absence').select('from_command').where('id', '=', leave.id);
  const decisions = db.selectFrom('leave_decision').select('from_command').where('leave_id', '=', leave.id);
  const rows = await db
    .selectFrom('planned_absence')
    .select(['id', 'from_on', 'to_on', 'session'])
    .where('pupil', '=', leave.pupil)
    .where('to_command', 'is', null)
    .where(({ or, eb }) => or([eb('from_command', 'in', applications), eb('from_command', 'in', decisions)]))
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    session: row.session === null ? undefined : sessionOf(row.session),
  }));
}

/** Ends the plans that a decision wrote, since another took its place. */
export async function endPlansOf(write: WriteDb, { pupil, command }: { pupil: PupilId; command: CommandId }): Promise<void> {
  const rows = await write.db
    .selectFrom('planned_absence')
    .select('id')
    .where('pupil', '=', pupil)
    .where('from_command', '=', command)
    .where('to_command', 'is', null)
    .execute();
  await endPlans(write, rows);
}

export async function endPlans(write: WriteDb, plans: readonly { readonly id: number }[]): Promise<void> {
  for (const { id } of plans) await endVersion(write, 'planned_absence', id);
}
