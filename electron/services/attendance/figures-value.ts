import type { AttendanceFigures } from '#shared/domain/attendance/counts.ts';
import { isAbsenceCovered, isPersistentAbsence, isSevereAbsence } from '#shared/domain/attendance/rates.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type FiguresValue = {
  possible: number;
  present: number;
  authorised: number;
  unauthorised: number;
  byCode: Record<string, number>;
};

/** Codes in one order, so that the same figures are always the same text. */
export function figuresValue(figures: AttendanceFigures): FiguresValue {
  const byCode = Object.fromEntries(Object.entries(figures.byCode).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    possible: figures.possible,
    present: figures.present,
    authorised: figures.authorised,
    unauthorised: figures.unauthorised,
    byCode,
  };
}

/** `uncovered`: no rule covers the date, so that nothing can be said of it. */
export type AbsenceBand = 'severe' | 'persistent' | 'none' | 'uncovered';

/** By the definition valid on the day the period ends. */
export function absenceBand(figures: AttendanceFigures, on: PlainDate): AbsenceBand {
  if (!isAbsenceCovered(on)) return 'uncovered';
  if (isSevereAbsence(figures, on)) return 'severe';
  return isPersistentAbsence(figures, on) ? 'persistent' : 'none';
}
