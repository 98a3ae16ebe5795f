import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { WriteDb } from '../handles.ts';
import { endVersion } from '../versions.ts';

/** Ends the plans that a decision wrote, since another took its place. */
export async function endPlansOf(write: WriteDb, { pupil, command }: { pupil: PupilId; command: CommandId }): Promise<void> {
  const rows = await write.db
    .selectFrom('planned_absence')
    .select('id')
    .where('pupil', '=', pupil)
    .where('from_command', '=', command)
    .where('to_command', 'is', null)
    .execute();
  for (const { id } of rows) await endVersion(write, 'planned_absence', id);
}
