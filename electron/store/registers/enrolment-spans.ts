import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** From the starting day to the leaving day, both on the roll; no end where the pupil is still there. */
export type EnrolmentSpan = { readonly from: PlainDate; readonly to?: PlainDate };

export async function enrolmentSpans(db: ReadDb, pupil: PupilId): Promise<readonly EnrolmentSpan[]> {
  const rows = await db
    .selectFrom('enrolment')
    .select(['starts_on', 'leaves_on'])
    .where('to_command', 'is', null)
    .where('pupil', '=', pupil)
    .orderBy('starts_on')
    .execute();
  return rows.map((row) => ({
    from: row.starts_on as PlainDate,
    ...(row.leaves_on === null ? {} : { to: row.leaves_on as PlainDate }),
  }));
}
