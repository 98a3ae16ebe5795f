import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** A mark as the table holds it, for comparing by the hundred thousand. */
export type HeldMark = { readonly code: number; readonly minutes_late: number | null; readonly detail: string | null };

/** One pupil's marks of a span, by `date session`. */
export async function heldMarksOf(
  db: ReadDb,
  { pupil, from, to }: { pupil: PupilId; from: PlainDate; to: PlainDate },
): Promise<ReadonlyMap<string, HeldMark>> {
  const rows = await db
    .selectFrom('mark')
    .select(['marked_on', 'session', 'code', 'minutes_late', 'detail'])
    .where('pupil', '=', pupil)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .execute();
  return new Map(rows.map((row) => [`${row.marked_on} ${row.session}`, row]));
}
