import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type ClassSitting, sittingsOfClass } from '../../store/registers/class-sittings.ts';
import { everyCode } from '../../store/registers/code-numbers.ts';
import { weeksOfPupils } from '../../store/registers/pupil-weeks.ts';
import { weeksByPupil } from './pupil-week.ts';

export type ClassSpan = { readonly from: PlainDate; readonly to: PlainDate };

export type ClassFacts = ClassSpan & {
  readonly classId: ClassId;
  readonly sittings: readonly ClassSitting[];
  readonly pupils: readonly PupilId[];
  readonly weeks: ReadonlyMap<PupilId, readonly PupilWeek[]>;
};

type Asked = ClassSpan & {
  readonly classId: ClassId;
  /** Weeks are read from this day's on. */
  readonly readFrom: PlainDate;
  readonly codes?: readonly number[];
};

/** Who sat in a class between two days, and their weeks of the summary. No mark is read. */
export async function classFacts(db: ReadDb, { classId, from, to, readFrom, codes = everyCode }: Asked): Promise<ClassFacts> {
  const sittings = await sittingsOfClass(db, { classId, from, to });
  const pupils = [...new Set(sittings.map((sitting) => sitting.pupil))];
  const mondays: PlainDate[] = [];
  for (let monday = mondayOf(readFrom); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return { classId, from, to, sittings, pupils, weeks: weeksByPupil(await weeksOfPupils(db, { mondays, codes, pupils })) };
}
