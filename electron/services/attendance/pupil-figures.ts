import { type AttendanceFigures, type CodeCount, figuresOf } from '#shared/domain/attendance/counts.ts';
import { bitCount, slotsBetween } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';

export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Figures of every pupil with a mark between two days, both counted. From the week summary; no mark is read. */
export async function pupilFigures(
  db: ReadDb,
  period: Period & { pupil?: PupilId | undefined },
): Promise<ReadonlyMap<PupilId, AttendanceFigures>> {
  const rows = await weekCountsBetween(db, {
    fromMonday: mondayOf(period.from),
    toMonday: mondayOf(period.to),
    pupil: period.pupil,
  });
  const byPupil = Map.groupBy(rows, (row) => row.pupil as PupilId);
  return new Map([...byPupil].map(([pupil, weeks]) => [pupil, figuresOf(within(weeks, period))]));
}

function* within(weeks: readonly WeekCount[], { from, to }: Period): Generator<CodeCount> {
  for (const week of weeks) {
    const slots = week.slots & slotsBetween(week.monday, from, to);
    const n = bitCount(slots);
    if (n > 0) yield { symbol: symbolOf(week.code), monday: week.monday, n, slots };
  }
}
