import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import type { WeekCount } from './week-counts.ts';

export type PupilWeeksFilter = {
  /** The Mondays of the wanted weeks. */
  readonly mondays: readonly PlainDate[];
  readonly codes: readonly number[];
  /** Everybody where absent. */
  readonly pupils?: readonly number[] | undefined;
};

/** Summary rows of some weeks, codes and pupils. Never reads a mark. */
export async function weeksOfPupils(db: ReadDb, { mondays, codes, pupils }: PupilWeeksFilter): Promise<readonly WeekCount[]> {
  if (mondays.length === 0 || codes.length === 0 || pupils?.length === 0) return [];
  let query = db
    .selectFrom('week_count')
    .select(['pupil', 'monday', 'code', 'slots'])
    .where('code', 'in', codes)
    .where('monday', 'in', mondays);
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, monday: row.monday as PlainDate }));
}

/** How many marks of these codes each pupil has in some weeks; with `least`, only pupils who have so many. */
export async function sessionSums(
  db: ReadDb,
  { mondays, codes, least = 1 }: PupilWeeksFilter & { readonly least?: number },
): Promise<ReadonlyMap<number, number>> {
  if (mondays.length === 0 || codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('week_count')
    .select(({ fn }) => ['pupil', fn.sum('n').as('n')])
    .where('code', 'in', codes)
    .where('monday', 'in', mondays)
    .groupBy('pupil')
    .having(({ fn }) => fn.sum('n'), '>=', least)
    .execute();
  return new Map(rows.map((row) => [row.pupil, Number(row.n)]));
}
