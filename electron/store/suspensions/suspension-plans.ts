import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { endVersion } from '../versions.ts';

/** Ends the plans that suspensions put beside the register, told by their notes, as far as they reach a day or beyond. */
export async function endSuspensionPlans(
  write: WriteDb,
  of: { pupil: PupilId; from: PlainDate; notes: readonly string[] },
): Promise<void> {
  const rows = await write.db
    .selectFrom('planned_absence')
    .select('id')
    .where('pupil', '=', of.pupil)
    .where('note', 'in', of.notes)
    .where('to_on', '>=', of.from)
    .where('to_command', 'is', null)
    .execute();
  for (const { id } of rows) await endVersion(write, 'planned_absence', id);
}
