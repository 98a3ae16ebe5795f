import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { sessionOf } from './marks.ts';

type Asked = { readonly pupils: readonly PupilId[]; readonly from: PlainDate; readonly to: PlainDate };

/** The minutes of late arrivals between two days, by pupil and `2026-11-02 AM`; none where nobody wrote them down. */
export async function minutesLateOf(
  db: ReadDb,
  { pupils, from, to }: Asked,
): Promise<ReadonlyMap<PupilId, ReadonlyMap<string, number>>> {
  if (pupils.length === 0) return new Map();
  const rows = await db
    .selectFrom('mark')
    .select(['pupil', 'marked_on', 'session', 'minutes_late'])
    .where('pupil', 'in', pupils)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .where('minutes_late', 'is not', null)
    .execute();
  const found = new Map<PupilId, Map<string, number>>();
  for (const row of rows) {
    const own = found.get(row.pupil as PupilId) ?? new Map<string, number>();
    found.set(row.pupil as PupilId, own);
    own.set(`${row.marked_on} ${sessionOf(row.session)}`, row.minutes_late ?? 0);
  }
  return found;
}
