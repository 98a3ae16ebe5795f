import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** A time on the roll, both days included. A pupil who came back has two. */
export type Enrolment = {
  readonly id: number;
  readonly pupil: PupilId;
  readonly startsOn: PlainDate;
  readonly leavesOn: PlainDate | undefined;
  readonly status: string | undefined;
};

/** By pupil and starting day. */
export async function enrolmentsOf(db: ReadDb, pupils?: readonly PupilId[]): Promise<readonly Enrolment[]> {
  if (pupils?.length === 0) return [];
  let query = db.selectFrom('enrolment').selectAll().where('to_command', 'is', null);
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  return (await query.orderBy('pupil').orderBy('starts_on').orderBy('id').execute()).map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    startsOn: row.starts_on as PlainDate,
    leavesOn: (row.leaves_on ?? undefined) as PlainDate | undefined,
    status: row.status ?? undefined,
  }));
}

/** True on every day from the starting day to the leaving day. */
export function isOnRoll(enrolments: readonly Enrolment[], on: PlainDate): boolean {
  return enrolments.some(({ startsOn, leavesOn }) => startsOn <= on && (leavesOn === undefined || on <= leavesOn));
}
