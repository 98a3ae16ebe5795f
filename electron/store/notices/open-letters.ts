import type { NoticeState } from '#shared/domain/notices/notice-states.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type OpenLetter = { readonly pupil: PupilId; readonly state: NoticeState; readonly issuedOn: PlainDate | null };

/** Letters about each pupil that were not withdrawn, newest first. */
export async function openLetters(db: ReadDb): Promise<ReadonlyMap<PupilId, readonly OpenLetter[]>> {
  const rows = await db
    .selectFrom('notice')
    .select(['pupil', 'state', 'issued_on'])
    .where('to_command', 'is', null)
    .where('state', '!=', 'withdrawn')
    .orderBy('id', 'desc')
    .execute();
  const letters = rows.map((row) => ({
    pupil: row.pupil as PupilId,
    state: row.state as NoticeState,
    issuedOn: row.issued_on as PlainDate | null,
  }));
  return Map.groupBy(letters, (letter) => letter.pupil);
}
