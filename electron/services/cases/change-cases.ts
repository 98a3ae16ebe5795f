import { AppError } from '#shared/contract/errors.ts';
import { type CaseOutcome, closingRefusal } from '#shared/domain/cases/case-file.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import {
  addRelative,
  type CaseRelative,
  casePlans,
  caseRelatives,
  endRelative,
  putCasePlan,
} from '../../store/cases/case-details.ts';
import {
  addCase,
  addCasePupil,
  casePupils,
  casesOf,
  endCasePupil,
  replaceCase,
  type StoredCase,
} from '../../store/cases/case-files.ts';
import { endTask, replaceTask, tasksOf } from '../../store/cases/tasks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { command, type Desk } from '../desk.ts';
import { caseGround } from './case-ground.ts';
import { caseRefused } from './case-refusals.ts';
import { assertWorker, putStep, type StepInput } from './case-steps.ts';

export type NewCase = {
  readonly pupils: readonly PupilId[];
  readonly lead: AccountId;
  readonly because: string;
  readonly step: StepInput;
};

/** Opens a case with its first step. Throws `CASE_REFUSED` where a child has an open case already, `NOT_FOUND`. */
export async function openCase(desk: Desk, { pupils, lead, because, step }: NewCase): Promise<{ case: CaseId }> {
  const today = desk.ports.clock.today();
  const children = [...new Set(pupils)];
  return command(desk, { procedure: 'cases.open' }, async (write) => {
    if ((await pupilsOf(write.db, children)).length !== children.length) throw new AppError('NOT_FOUND');
    await assertNoOpenCase(write.db, children);
    await assertWorker(write.db, lead);
    const kind = children.length === 1 ? 'pupil' : 'family';
    const ground = await caseGround(write.db, { pupils: children, today });
    const id = await addCase(write, { kind, lead, openedOn: today, because, closed: undefined }, ground);
    for (const pupil of children) await addCasePupil(write, { case: id, pupil });
    await putStep(write, { ...step, case: id, today });
    return { case: id };
  });
}

async function assertNoOpenCase(db: ReadDb, pupils: readonly PupilId[]): Promise<void> {
  const ids = (await casePupils(db, { pupils })).map((one) => one.case);
  if (!(await casesOf(db, { ids })).some((file) => file.closed === undefined)) return;
  throw caseRefused(
    'There is an open case for one of these children already. Go on there, so that the help stands in one place.',
  );
}

type Seen = { readonly case: CaseId; readonly seen: CommandId };

/** Another lead worker, who takes over the open steps of the one before. Throws `CASE_CHANGED`, `CASE_REFUSED`, `NOT_FOUND`. */
export async function changeLead(desk: Desk, { lead, reason, ...of }: Seen & { lead: AccountId; reason: string }): Promise<void> {
  await command(desk, { procedure: 'cases.changeLead', reason }, async (write) => {
    const file = await openFile(write.db, of);
    await assertWorker(write.db, lead);
    if (file.lead === lead) throw caseRefused('That person leads it already.');
    await replaceCase(write, file.id, { ...file, lead });
    const open = await tasksOf(write.db, { cases: [file.id], owner: file.lead, openOnly: true });
    for (const task of open) await replaceTask(write, task.id, { ...task, owner: { account: lead } });
  });
}

/** A brother or sister joins the case, which is then a family's. */
export async function addPupilToCase(desk: Desk, { case: id, pupil }: { case: CaseId; pupil: PupilId }): Promise<void> {
  await command(desk, { procedure: 'cases.addPupil' }, async (write) => {
    const file = await openFile(write.db, { case: id });
    if ((await pupilsOf(write.db, [pupil])).length === 0) throw new AppError('NOT_FOUND');
    await assertNoOpenCase(write.db, [pupil]);
    await addCasePupil(write, { case: id, pupil });
    const today = desk.ports.clock.today();
    await replaceCase(write, id, { ...file, kind: 'family', more: await caseGround(write.db, { pupils: [pupil], today }) });
  });
}

/** A child who does not belong into this case. Throws `CASE_REFUSED` for the last one: then the case is closed. */
export async function removePupilFromCase(
  desk: Desk,
  { case: id, pupil, reason }: { case: CaseId; pupil: PupilId; reason: string },
): Promise<void> {
  await command(desk, { procedure: 'cases.removePupil', reason }, async (write) => {
    await openFile(write.db, { case: id });
    const members = await casePupils(write.db, { cases: [id] });
    const member = members.find((one) => one.pupil === pupil);
    if (member === undefined) throw new AppError('NOT_FOUND');
    if (members.length === 1) throw caseRefused('This is the only child of the case. Close the case instead.');
    await endCasePupil(write, member);
  });
}

export async function addCaseRelative(desk: Desk, { case: id, ...relative }: CaseRelative & { case: CaseId }): Promise<void> {
  await command(desk, { procedure: 'cases.addRelative' }, async (write) => {
    await openFile(write.db, { case: id });
    await addRelative(write, { case: id, ...relative });
  });
}

export async function removeCaseRelative(
  desk: Desk,
  { case: id, relative, reason }: { case: CaseId; relative: number; reason: string },
): Promise<void> {
  await command(desk, { procedure: 'cases.removeRelative', reason }, async (write) => {
    await openFile(write.db, { case: id });
    if (!(await caseRelatives(write.db, { cases: [id] })).some((one) => one.id === relative)) throw new AppError('NOT_FOUND');
    await endRelative(write, relative);
  });
}

/** The plan as it is now; what it said before stays beside it. Throws `CASE_CHANGED` where somebody else was faster. */
export async function writePlan(
  desk: Desk,
  { case: id, seen, words }: { case: CaseId; seen: CommandId | null; words: string },
): Promise<void> {
  await command(desk, { procedure: 'cases.writePlan' }, async (write) => {
    await openFile(write.db, { case: id });
    const [now] = await casePlans(write.db, id);
    if ((now?.command ?? null) !== seen) throw new AppError('CASE_CHANGED');
    await putCasePlan(write, { case: id, words });
  });
}

/** Closing needs an outcome and no step left open. Throws `CASE_REFUSED`, `CASE_CHANGED`. */
export async function closeCase(
  desk: Desk,
  { outcome, words, ...of }: Seen & { outcome: CaseOutcome; words: string },
): Promise<void> {
  await command(desk, { procedure: 'cases.close' }, async (write) => {
    const file = await openFile(write.db, of);
    const steps = await tasksOf(write.db, { cases: [file.id], openOnly: true });
    const refusal = closingRefusal({ outcome, words, openSteps: steps.length });
    if (refusal !== undefined) throw caseRefused(refusal);
    // What was opened by mistake leaves nothing to do.
    for (const { id } of steps) await endTask(write, id);
    await replaceCase(write, file.id, { ...file, closed: { on: desk.ports.clock.today(), outcome, words } });
  });
}

/** Throws `CASE_REFUSED` where it is open, or a child has another open case. */
export async function reopenCase(desk: Desk, { case: id, seen, reason }: Seen & { reason: string }): Promise<void> {
  await command(desk, { procedure: 'cases.reopen', reason }, async (write) => {
    const file = await theCase(write.db, { case: id, seen });
    if (file.closed === undefined) throw caseRefused('The case is open.');
    await assertNoOpenCase(
      write.db,
      (await casePupils(write.db, { cases: [id] })).map(({ pupil }) => pupil),
    );
    await replaceCase(write, id, { ...file, closed: undefined });
  });
}

async function theCase(db: ReadDb, { case: id, seen }: { case: CaseId; seen?: CommandId }): Promise<StoredCase> {
  const [file] = await casesOf(db, { ids: [id] });
  if (file === undefined) throw new AppError('NOT_FOUND');
  if (seen !== undefined && file.command !== seen) throw new AppError('CASE_CHANGED');
  return file;
}

async function openFile(db: ReadDb, of: { case: CaseId; seen?: CommandId }): Promise<StoredCase> {
  const file = await theCase(db, of);
  if (file.closed !== undefined) throw caseRefused('The case is closed. Open it again first.');
  return file;
}
