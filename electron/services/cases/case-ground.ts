import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { CaseGround } from '../../store/cases/case-files.ts';
import type { ReadDb } from '../../store/handles.ts';
import { weekCountsBetween } from '../../store/registers/week-counts.ts';
import { figuresWithin } from '../attendance/pupil-figures.ts';
import { thresholdsOn } from '../attendance/thresholds.ts';
import { theCalendar } from '../school/school.ts';

/**
 * What stands behind a case on the day it is opened: each child's sessions of the threshold, where there are some, and the
 * figures of the school year. It is kept as it stood, so that a later correction shows as one.
 */
export async function caseGround(
  db: ReadDb,
  { pupils, today }: { pupils: readonly PupilId[]; today: PlainDate },
): Promise<CaseGround[]> {
  const from = academicYearOf(today).from;
  const calendar = await theCalendar(db);
  const ground: CaseGround[] = [];
  for (const pupil of pupils) {
    const threshold = (await thresholdsOn(db, { calendar, on: today, pupil })).get(pupil);
    const weeks = await weekCountsBetween(db, { fromMonday: mondayOf(from), toMonday: mondayOf(today), pupil });
    const own = figuresWithin(weeks, { period: { from, to: today }, spans: [{ from, to: today }] });
    ground.push({
      pupil,
      on: today,
      from: threshold?.windowFrom ?? from,
      to: threshold?.windowTo ?? today,
      possible: own.possible,
      absent: own.authorised + own.unauthorised,
      sessions: threshold?.sessions ?? [],
    });
  }
  return ground;
}
