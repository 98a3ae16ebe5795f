import { daysSinceSeen, type NotYetSeen, notYetSeen } from '#shared/domain/registers/not-yet-seen.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { attemptsOf, type StoredAttempt } from '../../store/registers/contact-attempts.ts';
import { closedUnexplained, lastAttended, unexplainedMarks } from '../../store/registers/unexplained-marks.ts';

export type StillToBeSeen = NotYetSeen & {
  readonly pupil: PupilId;
  readonly days: number;
  /** What was tried since the absence began. */
  readonly attempts: readonly StoredAttempt[];
};

/** The pupils still to be seen, by pupil: an O that took the place of an N counts like the N (practice rule 8). */
export async function stillToBeSeen(
  db: ReadDb,
  { today, calendar }: { today: PlainDate; calendar: SchoolCalendar },
): Promise<ReadonlyMap<PupilId, StillToBeSeen>> {
  const sessions = [...(await unexplainedMarks(db)), ...(await closedUnexplained(db))];
  const byPupil = Map.groupBy(sessions, (one) => one.pupil);
  const pupils = [...byPupil.keys()];
  const attended = await lastAttended(db, pupils);
  const from = sessions.map((one) => one.date).toSorted()[0] ?? today;
  const attempts = Map.groupBy(await attemptsOf(db, { pupils, from }), (one) => one.pupil);
  const found = new Map<PupilId, StillToBeSeen>();
  for (const [pupil, unexplained] of byPupil) {
    const tried = (attempts.get(pupil) ?? []).map((one) => ({ ...one, contactNamed: one.contact !== undefined }));
    const still = notYetSeen({ unexplained, lastMarked: attended.get(pupil), attempts: tried });
    if (still === undefined) continue;
    const since = tried.filter((one) => one.date >= still.since.date);
    found.set(pupil, { ...still, pupil, days: daysSinceSeen(still, today, calendar), attempts: since });
  }
  return found;
}
