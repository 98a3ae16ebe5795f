import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { replaceVersion } from '../versions.ts';
import { enrolmentsOf } from './enrolments.ts';

/** Ends the time on the roll that holds `leavesOn` with that day; false where the pupil is not on the roll then. */
export async function endEnrolment(
  write: WriteDb,
  { pupil, leavesOn }: { pupil: PupilId; leavesOn: PlainDate },
): Promise<boolean> {
  const current = (await enrolmentsOf(write.db, [pupil])).find(
    (one) => one.startsOn <= leavesOn && (one.leavesOn === undefined || leavesOn <= one.leavesOn),
  );
  if (current === undefined) return false;
  await replaceVersion(write, 'enrolment', {
    id: current.id,
    pupil,
    starts_on: current.startsOn,
    leaves_on: leavesOn,
    status: current.status ?? null,
  });
  return true;
}
