import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { firstMarkedWeek } from '../../store/exchange/period-marks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { calendarPeriodsOf } from '../../store/school/calendar.ts';

export type ExportPeriod = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly academicYear: string;
  readonly termLabel: string;
};

/** What the next bundle covers: the school year so far, from the week of its first mark to today. */
export async function exportPeriod(db: ReadDb, today: PlainDate): Promise<ExportPeriod> {
  const year = academicYearOf(today);
  const first = await firstMarkedWeek(db, { from: mondayOf(year.from), to: today });
  return {
    from: first !== undefined && first > year.from ? first : year.from,
    to: today,
    academicYear: year.label,
    termLabel: termOf(await calendarPeriodsOf(db), today),
  };
}

/** The term of a day or, between terms, the one before. */
function termOf(periods: readonly CalendarPeriod[], on: PlainDate): string {
  const begun = periods.filter((period) => period.kind === 'term' && period.from <= on);
  return begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.name || 'School year';
}
