import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/**
 * Whom to tell of an unexplained absence the same day, for those who ring: a name and a number, never who that is or why
 * (practice rules 4 and 8). Social workers, youth-justice workers and officers for special needs give the same mark.
 */
export type TellToday = {
  readonly id: number;
  readonly name: string;
  readonly phone: string | undefined;
  readonly toldOn: readonly PlainDate[];
};

export async function tellTodayOf(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlyMap<PupilId, readonly TellToday[]>> {
  if (pupils.length === 0) return new Map();
  const marks = await db
    .selectFrom('call_mark')
    .select(['id', 'pupil', 'name', 'phone'])
    .where('to_command', 'is', null)
    .where('kind', '=', 'tell')
    .where('pupil', 'in', pupils)
    .orderBy('id')
    .execute();
  const told = await db
    .selectFrom('absence_told')
    .select(['call_mark', 'for_date'])
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .execute();
  const days = Map.groupBy(told, (row) => row.call_mark);
  return Map.groupBy(
    marks.map((row) => ({
      id: row.id,
      pupil: row.pupil as PupilId,
      name: row.name ?? '',
      phone: row.phone ?? undefined,
      toldOn: (days.get(row.id) ?? []).map((one) => one.for_date as PlainDate),
    })),
    (row) => row.pupil,
  );
}

export async function addTold(write: WriteDb, told: { pupil: PupilId; date: PlainDate; mark: number }): Promise<void> {
  await addVersion(write, 'absence_told', {
    id: await nextId(write, 'absence_told'),
    pupil: told.pupil,
    for_date: told.date,
    call_mark: told.mark,
  });
}
