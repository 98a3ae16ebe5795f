import { AppError } from '#shared/contract/errors.ts';
import { answerRefusal, proposalRefusal, type TargetScope } from '#shared/domain/attendance/targets/target.ts';
import { yearGroups } from '#shared/domain/people/year-group.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addTarget, putTarget, type TargetVersion, targetVersions } from '../../../store/attendance/targets.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { classesOf } from '../../../store/people/classes.ts';
import { command, type Desk } from '../../desk.ts';

type Proposed = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly tenths: number;
  readonly proposedBy: string;
  readonly proposedOn: PlainDate;
};

type Proposing = Proposed & { readonly scope: TargetScope; readonly group?: string | undefined };

/** Throws `TARGET_REFUSED` where it breaks a rule, or where the same group has a target of an overlapping period. */
export async function proposeTarget(desk: Desk, proposal: Proposing): Promise<void> {
  const refusal = proposalRefusal(proposal, desk.ports.clock.today());
  if (refusal !== undefined) throw refused(refusal);
  await command(desk, { procedure: 'attendance.targetPropose' }, async (write) => {
    await assertGroup(write.db, proposal);
    await assertAlone(write.db, proposal);
    await addTarget(write, { ...proposal, group: proposal.group, ...unanswered });
  });
}

type Seen = { readonly id: number; readonly seen: CommandId };

/** Throws `NOT_FOUND`, or `TARGET_REFUSED` where it breaks a rule or was changed since it was seen. */
export async function changeTarget(
  desk: Desk,
  { id, seen, reason, ...proposed }: Seen & Proposed & { reason: string },
): Promise<void> {
  await command(desk, { procedure: 'attendance.targetChange', reason }, async (write) => {
    const current = await currentTarget(write.db, { id, seen });
    const { scope, group } = current;
    const refusal = proposalRefusal({ scope, group, ...proposed }, desk.ports.clock.today());
    if (refusal !== undefined) throw refused(refusal);
    await assertAlone(write.db, { scope, group, ...proposed, id });
    await putTarget(write, id, { scope, group, ...proposed, ...unanswered });
  });
}

type Answer = Seen & {
  readonly agreed: boolean;
  readonly answeredBy: string;
  readonly answeredOn: PlainDate;
  readonly answer: string;
};

/** Throws `NOT_FOUND`, or `TARGET_REFUSED` where it is answered already or was changed since it was seen. */
export async function answerTarget(desk: Desk, { id, seen, agreed, ...said }: Answer): Promise<void> {
  await command(desk, { procedure: 'attendance.targetAnswer' }, async (write) => {
    const current = await currentTarget(write.db, { id, seen });
    const refusal = answerRefusal({ ...current, answeredOn: said.answeredOn }, desk.ports.clock.today());
    if (refusal !== undefined) throw refused(refusal);
    await putTarget(write, id, { ...current, state: agreed ? 'agreed' : 'declined', ...said });
  });
}

const unanswered = { state: 'proposed', answeredBy: undefined, answeredOn: undefined, answer: undefined } as const;

async function currentTarget(db: ReadDb, { id, seen }: Seen): Promise<TargetVersion> {
  const current = (await targetVersions(db, id)).find((version) => version.current);
  if (current === undefined) throw new AppError('NOT_FOUND');
  if (current.command !== seen) throw refused('Somebody has changed this target since you opened it. Look at theirs first.');
  return current;
}

async function assertGroup(db: ReadDb, { scope, group }: Proposing): Promise<void> {
  if (scope === 'year' && !(yearGroups as readonly (string | undefined)[]).includes(group))
    throw refused('There is no such year group.');
  if (scope !== 'class') return;
  if (!(await classesOf(db)).some(({ id }) => String(id) === group)) throw refused('There is no such class.');
}

type Span = {
  readonly scope: TargetScope;
  readonly group?: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** One group has one target at a time: two would leave open which counts. */
async function assertAlone(db: ReadDb, { id, ...one }: Span & { readonly id?: number }): Promise<void> {
  const other = (await targetVersions(db)).find(
    (target) =>
      target.current &&
      target.id !== id &&
      target.scope === one.scope &&
      target.group === one.group &&
      target.from <= one.to &&
      one.from <= target.to,
  );
  if (other !== undefined)
    throw refused('There is a target for this group in that period already. Change that one with a reason.');
}

function refused(message: string): AppError {
  return new AppError('TARGET_REFUSED', { message: `${message} Nothing was saved.` });
}
