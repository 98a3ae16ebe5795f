import type { Attendance, InvitationMeans, PartyKind } from '#shared/domain/meetings/meeting.ts';
import type { ContactId, MeetingId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type MeetingParty = {
  readonly kind: PartyKind;
  readonly contact: ContactId | undefined;
  readonly name: string;
  readonly invited: { readonly on: PlainDate; readonly means: InvitationMeans; readonly letter: number | undefined } | undefined;
  readonly attended: Attendance | undefined;
};

export type StoredParty = MeetingParty & { readonly id: number; readonly meeting: MeetingId };

/** Who is asked to these meetings, in the order in which they were named. */
export async function partiesOf(db: ReadDb, meetings: readonly number[]): Promise<readonly StoredParty[]> {
  if (meetings.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_party')
    .selectAll()
    .where('to_command', 'is', null)
    .where('meeting', 'in', meetings)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting as MeetingId,
    kind: row.party_kind as PartyKind,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    name: row.name,
    invited:
      row.invited_on === null
        ? undefined
        : { on: row.invited_on as PlainDate, means: row.invited_by as InvitationMeans, letter: row.letter ?? undefined },
    attended: (row.attended ?? undefined) as Attendance | undefined,
  }));
}
