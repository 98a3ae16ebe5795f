import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type PlannedGroup = { readonly symbol: string; readonly note: string; readonly pupils: readonly PupilId[] };

/** Pupils for whom the same code and words are planned on any of these days, the largest group first. */
export async function plannedGroups(
  db: ReadDb,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<readonly PlannedGroup[]> {
  const rows = await db
    .selectFrom('planned_absence')
    .select(['pupil', 'code', 'note'])
    .where('to_command', 'is', null)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .execute();
  return [...Map.groupBy(rows, (row) => `${row.code} ${row.note}`).values()]
    .flatMap((of): PlannedGroup[] => {
      const [first] = of;
      if (first === undefined) return [];
      return [{ symbol: symbolOf(first.code), note: first.note, pupils: [...new Set(of.map((row) => row.pupil as PupilId))] }];
    })
    .sort((left, right) => right.pupils.length - left.pupils.length || left.note.localeCompare(right.note, 'en-GB'));
}
