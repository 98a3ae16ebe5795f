import { sql } from 'kysely';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { everyCode } from './code-numbers.ts';

type Span = { readonly from: PlainDate; readonly to: PlainDate };

export type MarkedWeek = { readonly pupil: number; readonly monday: PlainDate; readonly slots: number };

/** Which sessions of each week each pupil has a mark for. A session has one code, so the masks of the codes add up. */
export async function markedWeeks(db: ReadDb, { from, to }: Span): Promise<readonly MarkedWeek[]> {
  const rows = await db
    .selectFrom('week_count')
    .select(['pupil', 'monday', sql<number>`sum(slots)`.as('slots')])
    .where('code', 'in', everyCode)
    .where('monday', '>=', from)
    .where('monday', '<=', to)
    .groupBy(['pupil', 'monday'])
    .execute();
  return rows.map((row) => ({ pupil: row.pupil, monday: row.monday as PlainDate, slots: Number(row.slots) }));
}

/** Who sat in which class from when to when, while on the roll; days both included, open ends as `9999-12-31`. */
export type Sitting = { readonly pupil: number; readonly classId: number; readonly from: PlainDate; readonly to: PlainDate };

const openEnd = '9999-12-31' as PlainDate;

export async function sittings(db: ReadDb, { from, to }: Span): Promise<readonly Sitting[]> {
  const rows = await db
    .selectFrom('class_membership as m')
    .innerJoin('enrolment as e', (join) => join.onRef('e.pupil', '=', 'm.pupil').on('e.to_command', 'is', null))
    .select(['m.pupil', 'm.class_id', 'm.from_on', 'm.to_on', 'e.starts_on', 'e.leaves_on'])
    .where('m.to_command', 'is', null)
    .where('m.class_id', 'is not', null)
    .where('m.from_on', '<=', to)
    .where('e.starts_on', '<=', to)
    .execute();
  return rows
    .map((row) => ({
      pupil: row.pupil,
      classId: row.class_id ?? 0,
      from: later(row.from_on, row.starts_on),
      to: earlier(row.to_on ?? openEnd, row.leaves_on ?? openEnd),
    }))
    .filter((row) => row.to >= row.from && row.to >= from);
}

function later(a: string, b: string): PlainDate {
  return (a > b ? a : b) as PlainDate;
}

function earlier(a: string, b: string): PlainDate {
  return (a < b ? a : b) as PlainDate;
}
