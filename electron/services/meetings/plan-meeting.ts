import type { AttemptOutcome, InvitationMeans, MeetingKind, PartyKind } from '#shared/domain/meetings/meeting.ts';
import type { CaseId, CommandId, ContactId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addAttachment } from '../../store/cases/attachments.ts';
import { casePupils, casesOf } from '../../store/cases/case-files.ts';
import type { ReadDb } from '../../store/handles.ts';
import { addArrangingAttempt } from '../../store/meetings/arranging-attempts.ts';
import { addMeeting, addParty, type Meeting, replaceMeeting, replaceParty } from '../../store/meetings/meetings.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { readAttachments } from '../cases/read-attachments.ts';
import { command, type Desk } from '../desk.ts';
import { meetingRefused, plannedMeeting, theMeeting } from './meeting-refusals.ts';

type Place = {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  readonly minute: number;
  readonly place: string;
  readonly about: string;
};
type PartyInput = { readonly kind: PartyKind; readonly contact?: ContactId | undefined; readonly name: string };
type Seen = { readonly meeting: MeetingId; readonly seen: CommandId };

/** Sets a day, a time and a place, and who is asked. Nobody is invited by that. Throws `MEETING_REFUSED`. */
export async function planMeeting(
  desk: Desk,
  { pupils, parties, ...place }: Place & { pupils: readonly PupilId[]; parties: readonly PartyInput[] },
): Promise<{ meeting: MeetingId }> {
  return command(desk, { procedure: 'meetings.plan' }, async (write) => {
    const known = await pupilsOf(write.db, pupils);
    if (known.length !== new Set(pupils).size) throw meetingRefused('Pupils: one of them is not known here.');
    if (parties.length === 0) throw meetingRefused('Who is asked: name at least one person.');
    for (const party of parties) await assertParty(write.db, pupils, party);
    const meeting: Meeting = {
      ...place,
      case: await openCaseOf(write.db, pupils),
      stand: 'planned',
      ...{ heldOn: undefined, notes: undefined, because: undefined },
    };
    const named = parties.map(({ kind, contact, name }) => ({
      ...{ kind, contact, name, invited: undefined, attended: undefined },
    }));
    return { meeting: await addMeeting(write, { meeting, pupils: [...new Set(pupils)], parties: named }) };
  });
}

/** The open case that all these pupils are in. */
export async function openCaseOf(db: ReadDb, pupils: readonly PupilId[]): Promise<CaseId | undefined> {
  const members = Map.groupBy(await casePupils(db, { pupils }), (one) => one.case);
  const open = (await casesOf(db)).filter(({ id, closed }) => closed === undefined && members.has(id));
  return open.find(({ id }) => pupils.every((pupil) => members.get(id)?.some((one) => one.pupil === pupil)))?.id;
}

async function assertParty(db: ReadDb, pupils: readonly PupilId[], { contact, name }: PartyInput): Promise<void> {
  if (contact === undefined) return;
  if (!(await contactsOf(db, pupils)).some(({ id }) => id === contact)) {
    throw meetingRefused(`Who is asked: ${name} is no contact of these pupils.`);
  }
}

export async function moveMeeting(desk: Desk, { meeting: id, seen, ...place }: Seen & Place): Promise<void> {
  await command(desk, { procedure: 'meetings.move' }, async (write) => {
    const meeting = await plannedMeeting(write.db, { meeting: id, seen });
    await replaceMeeting(write, id, { ...meeting, ...place });
  });
}

export async function addMeetingParty(desk: Desk, { party, ...of }: Seen & { party: PartyInput }): Promise<void> {
  await command(desk, { procedure: 'meetings.addParty' }, async (write) => {
    const meeting = await plannedMeeting(write.db, of);
    await assertParty(write.db, meeting.pupils, party);
    const { kind, contact, name } = party;
    if (meeting.parties.some((one) => (contact === undefined ? one.name === name : one.contact === contact))) {
      throw meetingRefused(`${name} is asked already.`);
    }
    await addParty(write, meeting.id, { kind, contact, name, invited: undefined, attended: undefined });
  });
}

/** Somebody was asked to come. Throws `MEETING_REFUSED`, `MEETING_CHANGED`. */
export async function inviteToMeeting(
  desk: Desk,
  { party: id, on, means, ...of }: Seen & { party: number; on: PlainDate; means: InvitationMeans },
): Promise<void> {
  await command(desk, { procedure: 'meetings.invite' }, async (write) => {
    const meeting = await plannedMeeting(write.db, of);
    const party = meeting.parties.find((one) => one.id === id);
    if (party === undefined) throw meetingRefused('That person is not asked to this meeting.');
    if (on > desk.ports.clock.today()) throw meetingRefused('Invited on: that day is still to come.');
    if (on > meeting.on) throw meetingRefused('Invited on: that day comes after the meeting.');
    await replaceParty(write, { ...party, invited: { on, means, letter: undefined } });
  });
}

export type AttemptInput = {
  readonly on: PlainDate;
  readonly means: InvitationMeans;
  readonly whom: string;
  readonly outcome: AttemptOutcome;
  readonly words: string;
};

/** A try to arrange it, whatever came of it: what was tried is quoted later. */
export async function attemptMeeting(
  desk: Desk,
  { meeting: id, ...attempt }: AttemptInput & { meeting: MeetingId },
): Promise<void> {
  await command(desk, { procedure: 'meetings.attempt' }, async (write) => {
    const meeting = await theMeeting(write.db, id);
    if (attempt.on > desk.ports.clock.today()) throw meetingRefused('Tried on: that day is still to come.');
    await addArrangingAttempt(write, { ...attempt, meeting: meeting.id, contract: undefined });
  });
}

/** Throws `FILE_REFUSED` with the name of the file. */
export async function attachToMeeting(
  desk: Desk,
  { meeting: id, files }: { meeting: MeetingId; files: readonly string[] },
): Promise<void> {
  const attachments = await readAttachments(desk, files);
  await command(desk, { procedure: 'meetings.attach' }, async (write) => {
    await theMeeting(write.db, id);
    for (const file of attachments) await addAttachment(write, { owner: 'meeting', ownerId: id, ...file });
  });
  for (const { path } of attachments) await desk.ports.files.remove(path);
}
