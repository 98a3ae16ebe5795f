import type { Session } from '#shared/domain/registers/session.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { codeNumber } from './code-numbers.ts';
import { markOf, type StoredMark, sessionOf } from './marks.ts';

/** A pupil in the class from one day to another, both included, while on the roll; open ends as `9999-12-31`. */
export type ClassSitting = { readonly pupil: PupilId; readonly from: PlainDate; readonly to: PlainDate };

type ClassSpan = { readonly classId: ClassId; readonly from: PlainDate; readonly to: PlainDate };

const openEnd = '9999-12-31';

/** Everyone who sat in one class between two days. */
export async function sittingsOfClass(db: ReadDb, { classId, from, to }: ClassSpan): Promise<readonly ClassSitting[]> {
  const rows = await db
    .selectFrom('class_membership as m')
    .innerJoin('enrolment as e', (join) => join.onRef('e.pupil', '=', 'm.pupil').on('e.to_command', 'is', null))
    .select(['m.pupil', 'm.from_on', 'm.to_on', 'e.starts_on', 'e.leaves_on'])
    .where('m.class_id', '=', classId)
    .where('m.to_command', 'is', null)
    .where('m.from_on', '<=', to)
    .where('e.starts_on', '<=', to)
    .execute();
  return rows
    .map((row) => ({
      pupil: row.pupil as PupilId,
      from: (row.from_on > row.starts_on ? row.from_on : row.starts_on) as PlainDate,
      to: earlier(row.to_on ?? openEnd, row.leaves_on ?? openEnd),
    }))
    .filter((row) => row.from <= row.to && row.to >= from);
}

function earlier(a: string, b: string): PlainDate {
  return (a < b ? a : b) as PlainDate;
}

/** The registers of one class that somebody said were taken, as `2026-11-24 AM`, on the asked days. */
export async function takenOfClass(
  db: ReadDb,
  { classId, days }: { readonly classId: ClassId; readonly days: readonly PlainDate[] },
): Promise<ReadonlySet<string>> {
  if (days.length === 0) return new Set();
  const rows = await db
    .selectFrom('register_taken')
    .select(['held_on', 'session'])
    .where('to_command', 'is', null)
    .where('held_on', 'in', days)
    .where('class_id', '=', classId)
    .execute();
  return new Set(rows.map((row) => `${row.held_on} ${sessionOf(row.session) satisfies Session}`));
}

/** The marks of those who came late on certain days; each is found by the key of its table. */
export async function lateMarksOn(
  db: ReadDb,
  { pupil, days }: { readonly pupil: PupilId; readonly days: readonly PlainDate[] },
): Promise<readonly StoredMark[]> {
  if (days.length === 0) return [];
  const rows = await db
    .selectFrom('mark')
    .selectAll()
    .where('pupil', '=', pupil)
    .where('marked_on', 'in', days)
    .where('code', 'in', [codeNumber('L'), codeNumber('U')])
    .execute();
  return rows.map(markOf);
}
