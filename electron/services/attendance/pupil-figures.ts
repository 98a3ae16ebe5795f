import { type AttendanceFigures, type CodeCount, figuresOf } from '#shared/domain/attendance/counts.ts';
import { type Stretch, slotsWithin } from '#shared/domain/attendance/group-spans.ts';
import { summaryWeeks } from '#shared/domain/attendance/summary-weeks.ts';
import { bitCount, slotsBetween } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { everyCode } from '../../store/registers/code-numbers.ts';
import { summedCodes, summedCounts, type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';

export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * Figures of every pupil with a mark between two days, both counted. Whole weeks are summed by the database, the weeks
 * at the edges are counted by the session; no mark is read.
 */
export async function allFigures(db: ReadDb, period: Period): Promise<ReadonlyMap<PupilId, AttendanceFigures>> {
  const counts = new Map<PupilId, CodeCount[]>();
  const add = (pupil: number, count: CodeCount): void => {
    const own = counts.get(pupil as PupilId);
    if (own) own.push(count);
    else counts.set(pupil as PupilId, [count]);
  };
  const { whole, part } = summaryWeeks(period);
  for (const weeks of whole) {
    for (const row of await summedCounts(db, weeks)) add(row.pupil, { symbol: symbolOf(row.code), monday: weeks.from, n: row.n });
  }
  for (const monday of part) {
    const rows = await weekCountsBetween(db, { fromMonday: monday, toMonday: monday, codes: everyCode });
    for (const row of rows) for (const count of within([row], period)) add(row.pupil, count);
  }
  return new Map([...counts].map(([pupil, own]) => [pupil, figuresOf(own)]));
}

/** Figures of the whole school between two days, both counted; nothing is held of a single pupil. */
export async function schoolFigures(db: ReadDb, period: Period): Promise<AttendanceFigures> {
  const counts: CodeCount[] = [];
  const { whole, part } = summaryWeeks(period);
  for (const weeks of whole) {
    for (const row of await summedCodes(db, weeks)) counts.push({ symbol: symbolOf(row.code), monday: weeks.from, n: row.n });
  }
  for (const monday of part) {
    const rows = await weekCountsBetween(db, { fromMonday: monday, toMonday: monday, codes: everyCode });
    counts.push(...within(rows, period));
  }
  return figuresOf(counts);
}

function* within(weeks: readonly WeekCount[], { from, to }: Period): Generator<CodeCount> {
  for (const week of weeks) {
    const slots = week.slots & slotsBetween(week.monday, from, to);
    const n = bitCount(slots);
    if (n > 0) yield { symbol: symbolOf(week.code), monday: week.monday, n, slots };
  }
}

/** Figures of one pupil's rows of the summary on the days that lie in the period and in one of the spans. */
export function figuresWithin(
  rows: readonly WeekCount[],
  { period, spans }: { readonly period: Period; readonly spans: readonly Stretch[] },
): AttendanceFigures {
  return figuresOf(
    within(
      rows.map((row) => ({ ...row, slots: row.slots & slotsWithin(row.monday, spans) })),
      period,
    ),
  );
}
