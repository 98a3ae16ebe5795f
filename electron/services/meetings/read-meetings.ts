import { mayDo } from '#shared/domain/accounts/roles.ts';
import type {
  AttemptOutcome,
  Attendance,
  InvitationMeans,
  MeetingKind,
  MeetingStand,
  PartyKind,
} from '#shared/domain/meetings/meeting.ts';
import type { AccountId, CaseId, CommandId, ContactId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { accountNames } from '../../store/accounts/account-names.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { attachmentsOf } from '../../store/cases/attachments.ts';
import { tasksOf } from '../../store/cases/tasks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type AttemptsWanted, arrangingAttempts } from '../../store/meetings/arranging-attempts.ts';
import type { StoredParty } from '../../store/meetings/meeting-parties.ts';
import { meetingsOf, type StoredMeeting } from '../../store/meetings/meetings.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { type StepRow, stepRow } from '../cases/case-rows.ts';
import { type Desk, read } from '../desk.ts';
import { letterRecipients } from '../leave/letter-recipients.ts';
import { addressedName } from '../notices/contact-standing.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { theMeeting } from './meeting-refusals.ts';

export type PartyView = {
  id: number;
  kind: PartyKind;
  contact?: ContactId;
  name: string;
  invited?: { on: PlainDate; means: InvitationMeans };
  attended?: Attendance;
};

export type MeetingRow = {
  id: MeetingId;
  kind: MeetingKind;
  on: PlainDate;
  minute: number;
  place: string;
  stand: MeetingStand;
  overdue: boolean;
  pupils: PupilRow[];
  parties: PartyView[];
};

export type AttemptView = {
  id: number;
  on: PlainDate;
  means: InvitationMeans;
  whom: string;
  outcome: AttemptOutcome;
  words: string;
  by?: string;
};

export type FileView = { id: number; fileName: string; bytes: number; sha256: string };

export async function listMeetings(
  desk: Desk,
  { pupil }: { pupil?: PupilId | undefined },
): Promise<{ today: PlainDate; rows: MeetingRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const meetings = await meetingsOf(db, pupil === undefined ? {} : { pupils: [pupil] });
    return { today, rows: await meetingRows(db, { meetings, today }) };
  });
}

async function meetingRows(
  db: ReadDb,
  { meetings, today }: { meetings: readonly StoredMeeting[]; today: PlainDate },
): Promise<MeetingRow[]> {
  const ids = [...new Set(meetings.flatMap(({ pupils }) => pupils))];
  const rows = new Map((ids.length === 0 ? [] : await pupilRows(db, today, ids)).map(({ row }) => [row.id, row]));
  return meetings.map((meeting) => ({
    id: meeting.id,
    kind: meeting.kind,
    on: meeting.on,
    minute: meeting.minute,
    place: meeting.place,
    stand: meeting.stand,
    overdue: meeting.stand === 'planned' && meeting.on < today,
    pupils: meeting.pupils.flatMap((id) => rows.get(id) ?? []),
    parties: meeting.parties.map(partyView),
  }));
}

function partyView({ id, kind, contact, name, invited, attended }: StoredParty): PartyView {
  return {
    id,
    kind,
    name,
    ...(contact === undefined ? {} : { contact }),
    ...(invited === undefined ? {} : { invited: { on: invited.on, means: invited.means } }),
    ...(attended === undefined ? {} : { attended }),
  };
}

export type MeetingSheet = {
  today: PlainDate;
  meeting: MeetingRow;
  seen: CommandId;
  case?: CaseId;
  about: string;
  heldOn?: PlainDate;
  notes?: string;
  because?: string;
  decisions: StepRow[];
  attempts: AttemptView[];
  attachments: FileView[];
  workers: { account: AccountId; name: string }[];
  changed: { at: Instant; by?: string };
};

/** Throws `NOT_FOUND`. */
export async function meetingSheet(desk: Desk, { meeting: id }: { meeting: MeetingId }): Promise<MeetingSheet> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const meeting = await theMeeting(db, id);
    const [row] = await meetingRows(db, { meetings: [meeting], today });
    const names = await accountNames(db);
    const tasks = await tasksOf(db, { pupils: meeting.pupils });
    const decisions = tasks.filter(({ source, sourceId }) => source === 'meeting' && sourceId === id);
    return {
      today,
      meeting: row as MeetingRow,
      seen: meeting.command,
      ...(meeting.case === undefined ? {} : { case: meeting.case }),
      about: meeting.about,
      ...(meeting.heldOn === undefined ? {} : { heldOn: meeting.heldOn }),
      ...(meeting.notes === undefined ? {} : { notes: meeting.notes }),
      ...(meeting.because === undefined ? {} : { because: meeting.because }),
      decisions: decisions.map((task) => stepRow(task, { today, names })),
      attempts: await attemptViews(db, { meetings: [id] }),
      attachments: await fileViews(db, 'meeting', id),
      workers: await caseWorkers(db),
      changed: { at: meeting.at, ...(meeting.by === undefined ? {} : { by: meeting.by }) },
    };
  });
}

export async function attemptViews(db: ReadDb, of: AttemptsWanted): Promise<AttemptView[]> {
  const attempts = await arrangingAttempts(db, of);
  return attempts.map(({ id, on, means, whom, outcome, words, by }) => ({
    ...{ id, on, means, whom, outcome, words },
    ...(by === undefined ? {} : { by }),
  }));
}

export async function fileViews(db: ReadDb, owner: 'meeting' | 'contract', id: number): Promise<FileView[]> {
  const files = await attachmentsOf(db, { owner, ids: [id] });
  return files.map(({ id: file, fileName, bytes, sha256 }) => ({ id: file, fileName, bytes, sha256 }));
}

async function caseWorkers(db: ReadDb): Promise<{ account: AccountId; name: string }[]> {
  const accounts = await accountsOf(db);
  return accounts.filter(({ role }) => mayDo(role, 'cases.work')).map(({ id, name }) => ({ account: id, name }));
}

export type MeetingPerson = { contact: ContactId; name: string; relationship: string; parent: boolean };

/** Contacts of these pupils, parents first, each person once where brothers and sisters share them. */
export async function meetingPeople(desk: Desk, { pupils }: { pupils: readonly PupilId[] }): Promise<MeetingPerson[]> {
  const contacts = await read(desk, (db) => contactsOf(db, pupils));
  const parents = new Set(letterRecipients(contacts).map(({ id }) => id));
  const once = new Map(contacts.toReversed().map((contact) => [contact.name, contact]));
  return [...once.values()]
    .reverse()
    .map((contact) => ({
      contact: contact.id,
      name: addressedName(contact),
      relationship: contact.relationship,
      parent: parents.has(contact.id),
    }))
    .sort((left, right) => Number(right.parent) - Number(left.parent));
}
