import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { codeNumber } from './code-numbers.ts';

/** Pupils of whom a session of that day stood as N and stands as something else now; each is looked for by the key. */
export async function explainedSince(db: ReadDb, date: PlainDate): Promise<ReadonlySet<PupilId>> {
  const rows = await db
    .selectFrom('mark_history as h')
    .innerJoin('mark as m', (join) =>
      join.onRef('m.pupil', '=', 'h.pupil').onRef('m.marked_on', '=', 'h.marked_on').onRef('m.session', '=', 'h.session'),
    )
    .select('h.pupil')
    .distinct()
    .where('h.pupil', 'in', db.selectFrom('pupil').select('id'))
    .where('h.marked_on', '=', date)
    .where('h.code', '=', codeNumber('N'))
    .where('m.code', '!=', codeNumber('N'))
    .execute();
  return new Set(rows.map((row) => row.pupil as PupilId));
}
