import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';

/** Letters about each pupil that were not withdrawn, in words, newest first. */
export async function openLetters(db: ReadDb): Promise<ReadonlyMap<PupilId, readonly string[]>> {
  const rows = await db
    .selectFrom('notice')
    .select(['pupil', 'state', 'number', 'issued_on', 'drafted_on'])
    .where('to_command', 'is', null)
    .where('state', '!=', 'withdrawn')
    .orderBy('id', 'desc')
    .execute();
  const words = (row: (typeof rows)[number]): string =>
    row.state === 'issued'
      ? `warning letter ${row.number ?? ''} issued ${row.issued_on ?? ''}`
      : `warning letter ${row.state}, drafted ${row.drafted_on}`;
  const byPupil = new Map<PupilId, string[]>();
  for (const row of rows) byPupil.set(row.pupil as PupilId, [...(byPupil.get(row.pupil as PupilId) ?? []), words(row)]);
  return byPupil;
}
