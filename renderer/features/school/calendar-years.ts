import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PeriodRow } from './calendar-rows.ts';

/** The school years that the lines lie in, earliest first: `2025/26`. */
export function yearsOf(rows: readonly PeriodRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => yearOf(row) ?? []))].toSorted();
}

/** The lines of one school year, and those without a day yet: a new line is never out of sight. */
export function rowsOfYear(rows: readonly PeriodRow[], year: string | undefined): readonly PeriodRow[] {
  return rows.filter((row) => (yearOf(row) ?? year) === year);
}

function yearOf(row: PeriodRow): string | undefined {
  const day = row.from ?? row.to;
  return day === undefined ? undefined : academicYearOf(day).label;
}
