import { AppError } from '#shared/contract/errors.ts';
import { plannedSessionsOn } from '#shared/domain/registers/plans/plan-slots.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../../store/handles.ts';
import { commandsByIds } from '../../../store/ledger/commands.ts';
import { marksOf } from '../../../store/registers/marks.ts';
import { endPlanBefore, endPlansWrittenBy, planSources, planVersions, setReview } from '../../../store/registers/plan-changes.ts';
import { addPlannedAbsence, planOf, type StoredPlan } from '../../../store/registers/planned-absences.ts';
import { command, type Desk, read } from '../../desk.ts';
import { sourceInWords } from '../mark-source.ts';
import { assertPlan, type NewPlan } from './assert-plan.ts';
import { isLeave } from './list-plans.ts';

export type PlanMark = { date: PlainDate; session: Session; symbol: string };
export type PlanChange = { plan: number; seen: CommandId; reason: string };

/** A plan that ends means nothing more; marks that stand are the register's and stay. They are named so that a person looks. */
export async function endPlan(desk: Desk, change: PlanChange & { from: PlainDate }): Promise<{ marks: PlanMark[] }> {
  return changePlan(desk, { change, procedure: 'registers.endPlan' }, async (write, plan) => {
    if (change.from > plan.to) throw refused(`It ends on ${shortDate(plan.to)} already, before that day.`);
    const marks = await marksFrom(write.db, plan, change.from);
    await endPlanBefore(write, plan, change.from);
    return { marks };
  });
}

/** From its own first day the new plan stands in the place of the old one, judged like any new plan. */
export async function replacePlan(desk: Desk, change: PlanChange & { instead: NewPlan }): Promise<{ marks: PlanMark[] }> {
  const { instead } = change;
  return changePlan(desk, { change, procedure: 'registers.replacePlan' }, async (write, plan) => {
    if (instead.pupil !== plan.pupil) throw refused('It belongs to another pupil.');
    if (instead.from > plan.to)
      throw refused(`It ends on ${shortDate(plan.to)}, before the new one begins: add that one beside it.`);
    const next = await assertPlan(write.db, instead, { today: desk.ports.clock.today(), without: plan });
    const marks = await marksFrom(write.db, plan, instead.from);
    await endPlanBefore(write, plan, instead.from);
    await addPlannedAbsence(write, next);
    return { marks };
  });
}

/** It was reviewed and goes on as agreed; what came of it is the command's reason. */
export async function reviewPlan(desk: Desk, change: PlanChange & { next: PlainDate }): Promise<void> {
  const today = desk.ports.clock.today();
  await changePlan(desk, { change, procedure: 'registers.reviewPlan' }, async (write, plan) => {
    if (plan.terms?.reviewOn === undefined) throw refused('It has no review.');
    if (change.next <= today) throw refused('The next review must be on a day to come.');
    if (change.next > plan.to) {
      throw refused(`It ends on ${shortDate(plan.to)}. To go on longer it is agreed anew: replace it.`);
    }
    await setReview(write, plan, change.next);
  });
}

type Changing = { readonly change: PlanChange; readonly procedure: string };

async function changePlan<Result>(
  desk: Desk,
  { change, procedure }: Changing,
  work: (write: WriteDb, plan: StoredPlan) => Promise<Result>,
): Promise<Result> {
  const { reason } = change;
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure, reason }, async (write) => {
    const plan = await planOf(write.db, change.plan);
    if (plan === undefined) throw refused('Somebody has ended it since you opened it.');
    if (plan.command !== change.seen) throw refused(await sinceSeen(write.db, plan));
    const source = (await planSources(write.db, [plan.id])).get(plan.id);
    if (isLeave(source)) throw refused('It comes from a leave: decide the leave again under Leave.');
    if (source?.procedure === 'registers.closeSessions')
      throw refused('It is part of a closure, which ends for everybody at once.');
    if (source?.procedure.startsWith('suspensions.'))
      throw refused('It comes from a suspension, which the head teacher decides.');
    return work(write, plan);
  });
}

async function sinceSeen(db: ReadDb, plan: StoredPlan): Promise<string> {
  const last = (await planVersions(db, plan.id)).at(-1);
  const review = plan.terms?.reviewOn === undefined ? '' : `, its next review is on ${shortDate(plan.terms.reviewOn)}`;
  const why = last?.reason === undefined ? '' : ` (${last.reason})`;
  return `${last?.by ?? 'The program'} has changed it since you opened it: it ends on ${shortDate(plan.to)}${review}${why}.`;
}

function refused(why: string): AppError {
  return new AppError('PLAN_REFUSED', { message: `This plan was not changed. ${why}` });
}

/** The marks of the plan's own code that stand in its sessions from a day on. */
async function marksFrom(db: ReadDb, plan: StoredPlan, from: PlainDate): Promise<PlanMark[]> {
  const meant = { ...plan, slots: plan.terms?.slots };
  const marks = await marksOf(db, { pupils: [plan.pupil], from: from < plan.from ? plan.from : from, to: plan.to });
  return marks
    .filter((mark) => mark.symbol === plan.symbol && plannedSessionsOn(meant, mark.date).includes(mark.session))
    .map(({ date, session, symbol }) => ({ date, session, symbol }));
}

export type PlanHistory = {
  versions: { at: Instant; by: string; what: string; reason?: string; from: PlainDate; to: PlainDate; reviewOn?: PlainDate }[];
  marks: PlanMark[];
};

/** What the plan said at each change, oldest first, and the marks of its code. Throws NOT_FOUND where it was ended. */
export async function planHistory(desk: Desk, { plan: id }: { plan: number }): Promise<PlanHistory> {
  return read(desk, async (db) => {
    const plan = await planOf(db, id);
    if (plan === undefined) throw new AppError('NOT_FOUND');
    return {
      versions: (await planVersions(db, id)).map(({ by, procedure, reason, reviewOn, ...version }) => ({
        ...version,
        by: by ?? 'the program',
        what: sourceInWords(procedure),
        ...(reason === undefined ? {} : { reason }),
        ...(reviewOn === undefined ? {} : { reviewOn }),
      })),
      marks: await marksFrom(db, plan, plan.from),
    };
  });
}

/** The sessions to come of a closure are open again for everybody; marks that it wrote stay until they are corrected. */
export async function endClosure(
  desk: Desk,
  { command: closed, reason }: { command: CommandId; reason: string },
): Promise<{ ended: number }> {
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure: 'registers.endClosure', reason }, async (write) => {
    const ended = await endClosurePlans(write, closed);
    if (ended === 0) throw refused('Nothing of this closure stands as planned any more.');
    return { ended };
  });
}

/** Ends what a closure planned; nothing where the command was no closure. */
export async function endClosurePlans(write: WriteDb, closed: CommandId): Promise<number> {
  const note = (await commandsByIds(write.db, [closed])).get(closed);
  return note?.procedure === 'registers.closeSessions' ? endPlansWrittenBy(write, closed) : 0;
}
