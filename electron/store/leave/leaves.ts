import type { LeaveKind } from '#shared/domain/leave/leave-kinds.ts';
import type { LeaveSpan } from '#shared/domain/leave/leave-span.ts';
import type { ContactId, LeaveId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { flagCell, flagOf } from '../people/text-list.ts';
import { sessionNumber, sessionOf } from '../registers/marks.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type Leave = {
  readonly pupil: PupilId;
  /** Undefined where nobody asked, or nobody needs to. */
  readonly applicant: ContactId | undefined;
  /** The office's answer where the contact does not say it. */
  readonly livesWith: boolean | undefined;
  readonly receivedOn: PlainDate | undefined;
  readonly span: LeaveSpan;
  readonly kind: LeaveKind;
  /** The reason in the parent's words. */
  readonly reason: string;
  /** The day of return as told; undefined where it is the next school day. */
  readonly expectedOn: PlainDate | undefined;
  readonly returnedOn: PlainDate | undefined;
};

export type StoredLeave = Leave & { readonly id: LeaveId; readonly at: Instant; readonly by: string | undefined };

/** Every leave or those of one pupil, the latest first; with who wrote the entry and when. */
export async function leavesOf(
  db: ReadDb,
  of: { id?: LeaveId | undefined; pupil?: PupilId | undefined } = {},
): Promise<readonly StoredLeave[]> {
  let query = db
    .selectFrom('leave_absence as l')
    .innerJoin('command as c', 'c.id', 'l.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('l')
    .select(['c.at', 'a.name'])
    .where('l.to_command', 'is', null);
  if (of.id !== undefined) query = query.where('l.id', '=', of.id);
  if (of.pupil !== undefined) query = query.where('l.pupil', '=', of.pupil);
  const rows = await query.orderBy('l.from_on', 'desc').orderBy('l.id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id as LeaveId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    pupil: row.pupil as PupilId,
    applicant: (row.applicant ?? undefined) as ContactId | undefined,
    livesWith: flagOf(row.lives_with),
    receivedOn: (row.received_on ?? undefined) as PlainDate | undefined,
    span: {
      from: row.from_on as PlainDate,
      fromSession: sessionOf(row.from_session),
      to: row.to_on as PlainDate,
      toSession: sessionOf(row.to_session),
    },
    kind: row.leave_kind as LeaveKind,
    reason: row.said,
    expectedOn: (row.expected_on ?? undefined) as PlainDate | undefined,
    returnedOn: (row.returned_on ?? undefined) as PlainDate | undefined,
  }));
}

export async function addLeave(write: WriteDb, leave: Leave): Promise<LeaveId> {
  const id = (await nextId(write, 'leave_absence')) as LeaveId;
  await addVersion(write, 'leave_absence', cellsOf(id, leave));
  return id;
}

export async function replaceLeave(write: WriteDb, id: LeaveId, leave: Leave): Promise<void> {
  await replaceVersion(write, 'leave_absence', cellsOf(id, leave));
}

function cellsOf(id: LeaveId, { span, ...leave }: Leave) {
  return {
    id,
    pupil: leave.pupil,
    applicant: leave.applicant ?? null,
    lives_with: flagCell(leave.livesWith),
    received_on: leave.receivedOn ?? null,
    from_on: span.from,
    from_session: sessionNumber(span.fromSession),
    to_on: span.to,
    to_session: sessionNumber(span.toSession),
    leave_kind: leave.kind,
    said: leave.reason,
    expected_on: leave.expectedOn ?? null,
    returned_on: leave.returnedOn ?? null,
  };
}
