import type { Session } from '#shared/domain/registers/session.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { markOf, type StoredMark, sessionNumber } from './marks.ts';

export type ClassSession = { readonly classId: ClassId; readonly date: PlainDate; readonly session: Session };

/**
 * The pupils of a class on a day, each with the mark of one session or without. One question and no name: it is asked at
 * every save of a register.
 */
export async function classSession(
  db: ReadDb,
  { classId, date, session }: ClassSession,
): Promise<ReadonlyMap<PupilId, StoredMark | undefined>> {
  const rows = await db
    .selectFrom('class_membership as m')
    .innerJoin('enrolment as e', (join) => join.onRef('e.pupil', '=', 'm.pupil').on('e.to_command', 'is', null))
    .leftJoin('mark as k', (join) =>
      join.onRef('k.pupil', '=', 'm.pupil').on('k.marked_on', '=', date).on('k.session', '=', sessionNumber(session)),
    )
    .select(['m.pupil', 'k.code', 'k.minutes_late', 'k.detail', 'k.command'])
    .where('m.class_id', '=', classId)
    .where('m.to_command', 'is', null)
    .where('m.from_on', '<=', date)
    .where((where) => where.or([where('m.to_on', 'is', null), where('m.to_on', '>=', date)]))
    .where('e.starts_on', '<=', date)
    .where((where) => where.or([where('e.leaves_on', 'is', null), where('e.leaves_on', '>=', date)]))
    .execute();
  const place = { marked_on: date, session: sessionNumber(session) };
  return new Map(
    rows.map(({ code, command, ...row }) => [
      row.pupil as PupilId,
      code === null || command === null ? undefined : markOf({ ...row, ...place, code, command }),
    ]),
  );
}
