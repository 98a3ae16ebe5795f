import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { everyCode } from './code-numbers.ts';

/**
 * Which sessions of a week each pupil has a mark for, as a mask. Names every code, so that the summary's index by code
 * and week answers and no mark is read.
 */
export async function markedSlots(db: ReadDb, monday: PlainDate): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('week_count')
    .select(['pupil', 'slots'])
    .where('code', 'in', everyCode)
    .where('monday', '=', monday)
    .execute();
  const masks = new Map<number, number>();
  for (const row of rows) masks.set(row.pupil, (masks.get(row.pupil) ?? 0) | row.slots);
  return masks;
}
