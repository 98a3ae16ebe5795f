import { AppError } from '#shared/contract/errors.ts';
import type { CommandId, MeetingId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../../store/handles.ts';
import { meetingsOf, type StoredMeeting } from '../../store/meetings/meetings.ts';

type Problem = { readonly field: string; readonly message: string };

/** A refusal that names each field; nothing was written. */
export function meetingRefused(problems: readonly Problem[] | string): AppError {
  if (typeof problems === 'string') return new AppError('MEETING_REFUSED', { message: `${problems} Nothing was saved.` });
  const [first] = problems;
  return new AppError('MEETING_REFUSED', {
    message: first === undefined ? undefined : `${first.field}: ${first.message} Nothing was saved.`,
    place: first?.field,
    details: problems.map(({ field, message }) => ({ message: `${field}: ${message}`, column: field })),
  });
}

/** Throws `NOT_FOUND`. */
export async function theMeeting(db: ReadDb, id: MeetingId): Promise<StoredMeeting> {
  const [meeting] = await meetingsOf(db, { id });
  if (meeting === undefined) throw new AppError('NOT_FOUND');
  return meeting;
}

/** The meeting in the version that was looked at. Throws `NOT_FOUND`, `MEETING_CHANGED`. */
export async function seenMeeting(
  db: ReadDb,
  { meeting: id, seen }: { readonly meeting: MeetingId; readonly seen: CommandId },
): Promise<StoredMeeting> {
  const meeting = await theMeeting(db, id);
  if (meeting.command !== seen) throw new AppError('MEETING_CHANGED');
  return meeting;
}

/** One that is still to come. Throws also `MEETING_REFUSED`. */
export async function plannedMeeting(db: ReadDb, of: { meeting: MeetingId; seen: CommandId }): Promise<StoredMeeting> {
  const meeting = await seenMeeting(db, of);
  if (meeting.stand !== 'planned') throw meetingRefused('What came of this meeting is written down already.');
  return meeting;
}
