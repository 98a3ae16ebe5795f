import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { decisionProblems, type TargetingMeeting, targetingMeetingProblems } from '#shared/domain/targeting/targeting-pack.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { casePupils, casesOf } from '../../store/cases/case-files.ts';
import { addTask, type TaskOwner } from '../../store/cases/tasks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import {
  addTargetingMeeting,
  replaceTargetingMeeting,
  type StoredTargetingMeeting,
  targetingMeetings,
} from '../../store/targeting/targeting-meetings.ts';
import { command, type Desk } from '../desk.ts';

/** A meeting that is held, before anything was decided in it. Throws `TARGETING_REFUSED`. */
export async function holdTargeting(
  desk: Desk,
  { heldOn, people }: Pick<TargetingMeeting, 'heldOn' | 'people'>,
): Promise<{ meeting: number }> {
  const meeting = { heldOn, people: people.trim(), notes: '' };
  assertNone(targetingMeetingProblems(meeting, desk.ports.clock.today()));
  return command(desk, { procedure: 'targeting.hold' }, async (write) => ({
    meeting: await addTargetingMeeting(write, meeting),
  }));
}

export type TargetingChange = TargetingMeeting & { readonly meeting: number; readonly seen: CommandId };

/** Its day, people or notes, put right; what stood is kept. Throws `TARGETING_REFUSED`, `TARGETING_CHANGED`, `NOT_FOUND`. */
export async function changeTargeting(desk: Desk, { meeting: id, seen, ...changed }: TargetingChange): Promise<void> {
  assertNone(targetingMeetingProblems(changed, desk.ports.clock.today()));
  await command(desk, { procedure: 'targeting.change' }, async (write) => {
    const stands = await theMeeting(write.db, id);
    if (stands.command !== seen) throw new AppError('TARGETING_CHANGED');
    await replaceTargetingMeeting(write, id, {
      heldOn: changed.heldOn,
      people: changed.people.trim(),
      notes: changed.notes.trim(),
    });
  });
}

export type TargetingDecided = {
  readonly meeting: number;
  readonly pupil?: PupilId | undefined;
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly owner?: AccountId | undefined;
  readonly ownerName?: string | undefined;
};

/**
 * One decision: a step with owner and day, of the pupil's open case where there is one. Throws `TARGETING_REFUSED`,
 * `NOT_FOUND`.
 */
export async function decideTargeting(desk: Desk, { meeting: id, pupil, what, dueOn, ...who }: TargetingDecided): Promise<void> {
  await command(desk, { procedure: 'targeting.decide' }, async (write) => {
    const meeting = await theMeeting(write.db, id);
    if (pupil !== undefined && (await pupilOf(write.db, pupil)) === undefined) throw new AppError('NOT_FOUND');
    const { owner, name } = await ownerOf(write.db, who);
    assertNone(decisionProblems({ what, dueOn, owner: name }, meeting.heldOn));
    await addTask(write, {
      ...{ case: pupil === undefined ? undefined : await openCaseOf(write.db, pupil), pupil, what: what.trim(), dueOn, owner },
      ...{ source: 'targeting', sourceId: id },
    });
  });
}

async function ownerOf(
  db: ReadDb,
  { owner, ownerName = '' }: Pick<TargetingDecided, 'owner' | 'ownerName'>,
): Promise<{ owner: TaskOwner; name: string }> {
  if (owner === undefined) return { owner: { name: ownerName.trim() }, name: ownerName };
  const account = (await accountsOf(db)).find(({ id }) => id === owner);
  if (account === undefined) throw new AppError('NOT_FOUND');
  if (!mayDo(account.role, 'cases.work')) throw refused([`${account.name} does not work on cases.`]);
  return { owner: { account: owner }, name: account.name };
}

async function openCaseOf(db: ReadDb, pupil: PupilId): Promise<CaseId | undefined> {
  const ids = (await casePupils(db, { pupils: [pupil] })).map((one) => one.case);
  return ids.length === 0 ? undefined : (await casesOf(db, { ids })).find(({ closed }) => closed === undefined)?.id;
}

/** Throws `NOT_FOUND`. */
async function theMeeting(db: ReadDb, id: number): Promise<StoredTargetingMeeting> {
  const [meeting] = await targetingMeetings(db, id);
  if (meeting === undefined) throw new AppError('NOT_FOUND');
  return meeting;
}

function assertNone(problems: readonly string[]): void {
  if (problems.length > 0) throw refused(problems);
}

function refused(problems: readonly string[]): AppError {
  return new AppError('TARGETING_REFUSED', {
    message: `${problems.join(' ')} Nothing was saved.`,
    details: problems.map((message) => ({ message })),
  });
}
