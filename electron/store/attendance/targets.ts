import type { TargetScope, TargetState } from '#shared/domain/attendance/targets/target.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type Target = {
  readonly scope: TargetScope;
  /** Year group, or number of the class in digits. */
  readonly group: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly tenths: number;
  readonly proposedBy: string;
  readonly proposedOn: PlainDate;
  readonly state: TargetState;
  readonly answeredBy: string | undefined;
  readonly answeredOn: PlainDate | undefined;
  readonly answer: string | undefined;
};

export type TargetVersion = Target & {
  readonly id: number;
  readonly command: CommandId;
  readonly current: boolean;
  readonly at: Instant;
  /** Who entered it. */
  readonly by: string | undefined;
  readonly reason: string | undefined;
};

/** Every version of every target, or of one, the newest first. */
export async function targetVersions(db: ReadDb, id?: number): Promise<readonly TargetVersion[]> {
  let query = db
    .selectFrom('target as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'c.reason', 'a.name as by_name'])
    .orderBy('t.id')
    .orderBy('t.from_command', 'desc');
  if (id !== undefined) query = query.where('t.id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    current: row.to_command === null,
    scope: row.scope as TargetScope,
    group: row.target_group ?? undefined,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    tenths: row.tenths,
    proposedBy: row.proposed_by,
    proposedOn: row.proposed_on as PlainDate,
    state: row.target_state as TargetState,
    answeredBy: row.answered_by ?? undefined,
    answeredOn: (row.answered_on ?? undefined) as PlainDate | undefined,
    answer: row.answer ?? undefined,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    reason: row.reason ?? undefined,
  }));
}

export async function addTarget(write: WriteDb, target: Target): Promise<void> {
  await addVersion(write, 'target', { id: await nextId(write, 'target'), ...cellsOf(target) });
}

/** Puts a new version in place of the current one, which stays readable. */
export async function putTarget(write: WriteDb, id: number, target: Target): Promise<void> {
  await replaceVersion(write, 'target', { id, ...cellsOf(target) });
}

function cellsOf(target: Target) {
  return {
    scope: target.scope,
    target_group: target.group ?? null,
    from_on: target.from,
    to_on: target.to,
    tenths: target.tenths,
    proposed_by: target.proposedBy,
    proposed_on: target.proposedOn,
    target_state: target.state,
    answered_by: target.answeredBy ?? null,
    answered_on: target.answeredOn ?? null,
    answer: target.answer ?? null,
  };
}
