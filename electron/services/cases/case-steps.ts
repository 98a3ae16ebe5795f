import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { stepRefusal } from '#shared/domain/cases/case-file.ts';
import type { AccountId, CaseId, CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { casesOf } from '../../store/cases/case-files.ts';
import { addTask, endTask, replaceTask, type StoredTask, type TaskOwner, tasksOf } from '../../store/cases/tasks.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { command, type Desk } from '../desk.ts';
import { caseRefused } from './case-refusals.ts';

export type StepInput = {
  readonly what: string;
  readonly dueOn: PlainDate;
  /** Somebody who signs in here; else `ownerName` says who. */
  readonly owner?: AccountId | undefined;
  readonly ownerName?: string | undefined;
};

/** Writes a step of a case in a command that is open already. Throws `CASE_REFUSED`. */
export async function putStep(
  write: WriteDb,
  { today, case: id, ...step }: StepInput & { case: CaseId; today: PlainDate },
): Promise<void> {
  const owner = await ownerOf(write.db, step);
  const refusal = stepRefusal({ ...step, ownerNamed: owner !== undefined }, today);
  if (refusal !== undefined || owner === undefined) throw caseRefused(refusal ?? 'Who: a step belongs to somebody.');
  const { what, dueOn } = step;
  await addTask(write, { case: id, pupil: undefined, what, dueOn, owner, source: 'case', sourceId: undefined });
}

async function ownerOf(db: ReadDb, { owner, ownerName }: StepInput): Promise<TaskOwner | undefined> {
  if (owner === undefined) return ownerName === undefined ? undefined : { name: ownerName };
  await assertWorker(db, owner);
  return { account: owner };
}

/** Throws `CASE_REFUSED` where that account does not work on cases. */
export async function assertWorker(db: ReadDb, account: AccountId): Promise<void> {
  const found = (await accountsOf(db)).find(({ id }) => id === account);
  if (found === undefined || !mayDo(found.role, 'cases.work')) {
    throw caseRefused('Who: that person does not work on cases. Choose another, or write the name of somebody outside.');
  }
}

export async function addStep(desk: Desk, { case: id, ...step }: StepInput & { case: CaseId }): Promise<void> {
  await command(desk, { procedure: 'cases.addStep' }, async (write) => {
    const [file] = await casesOf(write.db, { ids: [id] });
    if (file === undefined) throw new AppError('NOT_FOUND');
    if (file.closed !== undefined) throw caseRefused('The case is closed. Open it again first.');
    await putStep(write, { ...step, case: id, today: desk.ports.clock.today() });
  });
}

type SeenStep = { readonly step: number; readonly seen: CommandId };

/** Throws `CASE_CHANGED`, `CASE_REFUSED`, `NOT_FOUND`. */
export async function tickStep(desk: Desk, { words, ...of }: SeenStep & { words: string }): Promise<void> {
  await command(desk, { procedure: 'cases.tickStep' }, async (write) => {
    const task = await openStep(write.db, of);
    await replaceTask(write, task.id, { ...task, done: { on: desk.ports.clock.today(), words } });
  });
}

/** Another day for a step, with the reason; the day it was first due stays in its history. */
export async function moveStep(
  desk: Desk,
  { dueOn, reason, ...of }: SeenStep & { dueOn: PlainDate; reason: string },
): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'cases.moveStep', reason }, async (write) => {
    const task = await openStep(write.db, of);
    const refusal = stepRefusal({ what: task.what, dueOn, ownerNamed: true }, today);
    if (refusal !== undefined) throw caseRefused(refusal);
    await replaceTask(write, task.id, { ...task, dueOn });
  });
}

export async function removeStep(desk: Desk, { reason, ...of }: SeenStep & { reason: string }): Promise<void> {
  await command(desk, { procedure: 'cases.removeStep', reason }, async (write) => {
    const task = await openStep(write.db, of);
    await endTask(write, task.id);
  });
}

async function openStep(db: ReadDb, { step, seen }: SeenStep): Promise<StoredTask> {
  const [task] = await tasksOf(db, { id: step });
  if (task === undefined) throw new AppError('NOT_FOUND');
  if (task.command !== seen) throw new AppError('CASE_CHANGED');
  if (task.done !== undefined) throw caseRefused('This step is done already.');
  const [file] = task.case === undefined ? [] : await casesOf(db, { ids: [task.case] });
  if (file?.closed !== undefined) throw caseRefused('The case is closed. Open it again first.');
  return task;
}
