import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';

/** Pupils about whom a letter counts a mark that `command` wrote; a letter that was withdrawn is no ground any more. */
export async function lettersGroundedOn(db: ReadDb, command: CommandId): Promise<readonly PupilId[]> {
  const rows = await db
    .selectFrom('notice_ground as g')
    .innerJoin('notice as n', (join) => join.onRef('n.id', '=', 'g.notice').on('n.to_command', 'is', null))
    .select('n.pupil')
    .distinct()
    .where('g.mark_command', '=', command)
    .where('g.to_command', 'is', null)
    .where('n.state', '<>', 'withdrawn')
    .orderBy('n.pupil')
    .execute();
  return rows.map((row) => row.pupil as PupilId);
}
