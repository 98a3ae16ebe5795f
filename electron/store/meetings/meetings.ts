import type { MeetingKind, MeetingStand } from '#shared/domain/meetings/meeting.ts';
import type { CaseId, CommandId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { MeetingTable } from '../schema-contracts.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';
import { type MeetingParty, partiesOf, type StoredParty } from './meeting-parties.ts';

export type Meeting = {
  readonly case: CaseId | undefined;
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  /** Minutes since midnight. */
  readonly minute: number;
  readonly place: string;
  readonly about: string;
  readonly stand: MeetingStand;
  readonly heldOn: PlainDate | undefined;
  readonly notes: string | undefined;
  /** Why it was not held or was cancelled. */
  readonly because: string | undefined;
};

export type StoredMeeting = Meeting & {
  readonly id: MeetingId;
  /** Of the version that stands. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly pupils: readonly PupilId[];
  readonly parties: readonly StoredParty[];
};

export type MeetingsWanted = {
  readonly id?: MeetingId | undefined;
  readonly pupils?: readonly PupilId[] | undefined;
  /** Those planned on this day or later. */
  readonly from?: PlainDate | undefined;
};

/** Every meeting or those asked for, the latest first, with pupils and parties. */
export async function meetingsOf(db: ReadDb, of: MeetingsWanted = {}): Promise<readonly StoredMeeting[]> {
  const wanted = of.pupils === undefined ? undefined : await meetingsAbout(db, of.pupils);
  if (wanted?.length === 0) return [];
  let query = db
    .selectFrom('meeting as m')
    .innerJoin('command as c', 'c.id', 'm.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('m')
    .select(['c.at', 'a.name as by_name'])
    .where('m.to_command', 'is', null);
  if (of.id !== undefined) query = query.where('m.id', '=', of.id);
  if (wanted !== undefined) query = query.where('m.id', 'in', wanted);
  if (of.from !== undefined) query = query.where('m.planned_on', '>=', of.from);
  const rows = await query.orderBy('m.planned_on', 'desc').orderBy('m.id', 'desc').execute();
  const ids = rows.map(({ id }) => id);
  const pupils = Map.groupBy(await pupilsOfMeetings(db, ids), ({ meeting }) => meeting);
  const parties = Map.groupBy(await partiesOf(db, ids), ({ meeting }) => meeting as number);
  return rows.map((row) => ({
    ...meetingOf(row),
    id: row.id as MeetingId,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    pupils: (pupils.get(row.id) ?? []).map(({ pupil }) => pupil as PupilId),
    parties: parties.get(row.id) ?? [],
  }));
}

async function meetingsAbout(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly number[]> {
  if (pupils.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_pupil')
    .select('meeting')
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .execute();
  return [...new Set(rows.map(({ meeting }) => meeting))];
}

async function pupilsOfMeetings(db: ReadDb, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('meeting_pupil')
    .select(['meeting', 'pupil'])
    .where('to_command', 'is', null)
    .where('meeting', 'in', ids)
    .orderBy('id')
    .execute();
}

function meetingOf(row: MeetingTable): Meeting {
  return {
    case: (row.case_id ?? undefined) as CaseId | undefined,
    kind: row.meeting_kind as MeetingKind,
    on: row.planned_on as PlainDate,
    minute: row.planned_minute,
    place: row.place,
    about: row.about,
    stand: row.meeting_stand as MeetingStand,
    heldOn: (row.held_on ?? undefined) as PlainDate | undefined,
    notes: row.notes ?? undefined,
    because: row.because ?? undefined,
  };
}

export type NewMeeting = {
  readonly meeting: Meeting;
  readonly pupils: readonly PupilId[];
  readonly parties: readonly MeetingParty[];
};

export async function addMeeting(write: WriteDb, { meeting, pupils, parties }: NewMeeting): Promise<MeetingId> {
  const id = await nextId(write, 'meeting');
  await addVersion(write, 'meeting', cellsOf(id, meeting));
  for (const pupil of pupils) {
    await addVersion(write, 'meeting_pupil', { id: await nextId(write, 'meeting_pupil'), meeting: id, pupil });
  }
  for (const party of parties) await addParty(write, id as MeetingId, party);
  return id as MeetingId;
}

export async function replaceMeeting(write: WriteDb, id: MeetingId, meeting: Meeting): Promise<void> {
  await replaceVersion(write, 'meeting', cellsOf(id, meeting));
}

export async function addParty(write: WriteDb, meeting: MeetingId, party: MeetingParty): Promise<void> {
  const id = await nextId(write, 'meeting_party');
  await addVersion(write, 'meeting_party', partyCells({ id, meeting, ...party }));
}

export async function replaceParty(write: WriteDb, party: StoredParty): Promise<void> {
  await replaceVersion(write, 'meeting_party', partyCells(party));
}

function partyCells(party: MeetingParty & { readonly id: number; readonly meeting: MeetingId }) {
  return {
    id: party.id,
    meeting: party.meeting,
    party_kind: party.kind,
    contact: party.contact ?? null,
    name: party.name,
    invited_on: party.invited?.on ?? null,
    invited_by: party.invited?.means ?? null,
    letter: party.invited?.letter ?? null,
    attended: party.attended ?? null,
  };
}

function cellsOf(id: number, meeting: Meeting) {
  return {
    id,
    case_id: meeting.case ?? null,
    meeting_kind: meeting.kind,
    planned_on: meeting.on,
    planned_minute: meeting.minute,
    place: meeting.place,
    about: meeting.about,
    meeting_stand: meeting.stand,
    held_on: meeting.heldOn ?? null,
    notes: meeting.notes ?? null,
    because: meeting.because ?? null,
  };
}
