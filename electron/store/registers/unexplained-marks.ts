import { registerCodes } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { codeNumber } from './code-numbers.ts';
import { markOf, type StoredMark, sessionOf } from './marks.ts';

/** Every session that stands as N, by pupil and time. The summary says which weeks; only those pupils' weeks are read. */
export async function unexplainedMarks(db: ReadDb, pupils?: readonly PupilId[]): Promise<readonly StoredMark[]> {
  let query = db.selectFrom('week_count').select(['pupil', 'monday']).where('code', '=', codeNumber('N'));
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  const weeks = Map.groupBy(await query.execute(), (row) => row.monday as PlainDate);
  const found: StoredMark[] = [];
  for (const [monday, rows] of weeks) {
    const marks = await db
      .selectFrom('mark')
      .selectAll()
      .where('pupil', 'in', [...new Set(rows.map((row) => row.pupil))])
      .where('marked_on', '>=', monday)
      .where('marked_on', '<=', addDays(monday, 6))
      .where('code', '=', codeNumber('N'))
      .execute();
    found.push(...marks.map(markOf));
  }
  return found.sort(
    (left, right) => left.pupil - right.pupil || left.date.localeCompare(right.date) || left.session.localeCompare(right.session),
  );
}

export type PupilSession = { readonly pupil: PupilId; readonly date: PlainDate; readonly session: Session };

/** Sessions that stand as O where an N stood before: the record is closed, the child may still be to be seen. */
export async function closedUnexplained(db: ReadDb): Promise<readonly PupilSession[]> {
  const rows = await db
    .selectFrom('mark_history as h')
    .innerJoin('mark as m', (join) =>
      join.onRef('m.pupil', '=', 'h.pupil').onRef('m.marked_on', '=', 'h.marked_on').onRef('m.session', '=', 'h.session'),
    )
    .select(['h.pupil', 'h.marked_on', 'h.session'])
    .distinct()
    .where('h.code', '=', codeNumber('N'))
    .where('m.code', '=', codeNumber('O'))
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
  }));
}

/**
 * Codes by which a member of staff saw the child: present, educational activity, and U, which is late and in the building.
 * One that ever meant anything else, as D does, is none of them.
 */
const seenCodes: readonly number[] = [...Map.groupBy(registerCodes, (code) => code.id)]
  .filter(([, rows]) => rows.every((code) => code.class === 'present' || code.class === 'educational' || code.symbol === 'U'))
  .map(([id]) => id);

/** The last session at which each pupil was marked as attending; pupils without one are left out. */
export async function lastAttended(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlyMap<PupilId, PupilSession>> {
  const found = new Map<PupilId, PupilSession>();
  for (const pupil of pupils) {
    const row = await db
      .selectFrom('mark')
      .select(['marked_on', 'session'])
      .where('pupil', '=', pupil)
      .where('code', 'in', seenCodes)
      .orderBy('marked_on', 'desc')
      .orderBy('session', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row) found.set(pupil, { pupil, date: row.marked_on as PlainDate, session: sessionOf(row.session) });
  }
  return found;
}
