import type { LeaveStepKind } from '#shared/domain/leave/leave-step.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type LeaveStep = {
  readonly leave: LeaveId;
  readonly kind: LeaveStepKind;
  readonly doneOn: PlainDate;
  readonly who: string;
  readonly outcome: string;
};

export type StoredStep = LeaveStep & { readonly id: number };

/** In the order of the days. */
export async function stepsOf(db: ReadDb, leave: LeaveId): Promise<readonly StoredStep[]> {
  const rows = await db
    .selectFrom('leave_step')
    .selectAll()
    .where('to_command', 'is', null)
    .where('leave_id', '=', leave)
    .orderBy('done_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leave: row.leave_id as LeaveId,
    kind: row.step as LeaveStepKind,
    doneOn: row.done_on as PlainDate,
    who: row.who,
    outcome: row.came_of_it,
  }));
}

export async function addStep(write: WriteDb, step: LeaveStep): Promise<void> {
  await addVersion(write, 'leave_step', {
    id: await nextId(write, 'leave_step'),
    leave_id: step.leave,
    step: step.kind,
    done_on: step.doneOn,
    who: step.who,
    came_of_it: step.outcome,
  });
}
