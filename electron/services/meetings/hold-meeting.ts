import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type Attendance, heldProblems } from '#shared/domain/meetings/meeting.ts';
import type { AccountId, CommandId, MeetingId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { addTask } from '../../store/cases/tasks.ts';
import type { WriteDb } from '../../store/handles.ts';
import { replaceMeeting, replaceParty, type StoredMeeting } from '../../store/meetings/meetings.ts';
import { command, type Desk } from '../desk.ts';
import { meetingRefused, plannedMeeting } from './meeting-refusals.ts';

type Seen = { readonly meeting: MeetingId; readonly seen: CommandId };
type Attended = readonly { readonly party: number; readonly attended: Attendance }[];

export type MeetingDecision = {
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly owner?: AccountId | undefined;
  readonly ownerName?: string | undefined;
};

export type HoldMeeting = Seen & {
  readonly heldOn: PlainDate;
  readonly attended: Attended;
  readonly notes: string;
  readonly decisions: readonly MeetingDecision[];
};

/** Who came, what was said, and a step with owner and day for each decision. Throws `MEETING_REFUSED`, `MEETING_CHANGED`. */
export async function holdMeeting(desk: Desk, { heldOn, attended, notes, decisions, ...of }: HoldMeeting): Promise<void> {
  await command(desk, { procedure: 'meetings.hold' }, async (write) => {
    const meeting = await plannedMeeting(write.db, of);
    const parties = withAttendance(meeting, attended);
    const names = new Map((await accountsOf(write.db)).map((account) => [account.id, account]));
    const owned = decisions.map((decision) => ({
      ...decision,
      account: decision.owner === undefined ? undefined : names.get(decision.owner),
    }));
    const problems = heldProblems(
      { heldOn, parties, decisions: owned.map((one) => ({ ...one, owner: one.account?.name ?? one.ownerName ?? '' })) },
      desk.ports.clock.today(),
    );
    if (problems.length > 0) throw meetingRefused(problems);
    const stranger = owned.find(({ account }) => account !== undefined && !mayDo(account.role, 'cases.work'));
    if (stranger?.account !== undefined) throw meetingRefused(`${stranger.account.name} does not work on cases.`);
    await writeAttendance(write, meeting, attended);
    await replaceMeeting(write, meeting.id, { ...meeting, stand: 'held', heldOn, notes });
    for (const { what, dueOn, owner, ownerName } of decisions) {
      await addTask(write, {
        case: meeting.case,
        pupil: meeting.pupils[0],
        what,
        dueOn,
        owner: owner === undefined ? { name: ownerName ?? '' } : { account: owner },
        source: 'meeting',
        sourceId: meeting.id,
      });
    }
  });
}

export type MissMeeting = Seen & {
  readonly stand: 'notHeld' | 'cancelled';
  readonly attended: Attended;
  readonly reason: string;
};

/** It was not held: who stayed away or sent apologies stays written down. Throws `MEETING_REFUSED`, `MEETING_CHANGED`. */
export async function missMeeting(desk: Desk, { stand, attended, reason, ...of }: MissMeeting): Promise<void> {
  await command(desk, { procedure: 'meetings.notHeld' }, async (write) => {
    const meeting = await plannedMeeting(write.db, of);
    if (stand === 'notHeld' && meeting.on > desk.ports.clock.today()) {
      throw meetingRefused('Its day is still to come. Move it, or say that it is cancelled.');
    }
    const families = withAttendance(meeting, attended).filter(({ kind }) => kind === 'parent' || kind === 'pupil');
    if (families.some((party) => party.attended === 'came')) {
      throw meetingRefused('Who came: a parent or the pupil came, so a meeting was held.');
    }
    await writeAttendance(write, meeting, attended);
    await replaceMeeting(write, meeting.id, { ...meeting, stand, because: reason });
  });
}

function withAttendance(meeting: StoredMeeting, attended: Attended) {
  const said = new Map(attended.map((one) => [one.party, one.attended]));
  if (attended.some(({ party }) => !meeting.parties.some(({ id }) => id === party))) {
    throw meetingRefused('Who came: somebody named is not asked to this meeting.');
  }
  return meeting.parties.map((party) => ({ ...party, attended: said.get(party.id) }));
}

async function writeAttendance(write: WriteDb, meeting: StoredMeeting, attended: Attended): Promise<void> {
  for (const party of withAttendance(meeting, attended)) if (party.attended !== undefined) await replaceParty(write, party);
}
