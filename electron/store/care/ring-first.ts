import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** An education, health and care plan, as the school census writes it. */
const plan = 'E';

/**
 * Whom to ring first, for those who ring: a bare mark, never a reason (practice rule 4). A care record and an education,
 * health and care plan give the same one, so that the mark does not mean care. Nothing else may be answered from here.
 */
export async function ringFirstPupils(db: ReadDb, on: PlainDate): Promise<ReadonlySet<PupilId>> {
  const inCare = await db
    .selectFrom('looked_after')
    .select(['pupil', 'from_on', 'to_on'])
    .where('to_command', 'is', null)
    .execute();
  const planned = await db
    .selectFrom('pupil_detail')
    .select('id')
    .where('to_command', 'is', null)
    .where('sen', '=', plan)
    .execute();
  const current = inCare.filter((row) => (row.from_on === null || row.from_on <= on) && (row.to_on === null || on < row.to_on));
  return new Set([...current.map((row) => row.pupil), ...planned.map((row) => row.id)] as PupilId[]);
}
