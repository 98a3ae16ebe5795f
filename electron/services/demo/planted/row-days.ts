// One pupil's days in one or two school years, so that what is planted may reach back over the summer.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { noMark, presentAfternoon, presentMorning } from '../demo-codes.ts';
import { type NewMark, setMark, type YearGrid } from '../year-grid.ts';

export type RowDay = { readonly grid: YearGrid; readonly row: number; readonly day: number; readonly date: PlainDate };

/** The school days of the pupil from one day to another, closures left out, in order. */
export function rowDays(
  grids: readonly YearGrid[],
  pupil: number,
  { from, to }: { from: PlainDate; to: PlainDate },
): readonly RowDay[] {
  return grids.flatMap((grid) => {
    const row = rowOf(grid, pupil);
    if (row === undefined) return [];
    return grid.year.days.flatMap((date, day) => {
      const isDue = from <= date && date <= to && grid.year.isClosure[day] !== true && codeOf(grid, row, day * 2) !== noMark;
      return isDue ? [{ grid, row, day, date }] : [];
    });
  });
}

/** Rows are in order of pupil. */
export function rowOf(grid: YearGrid, pupil: number): number | undefined {
  let low = 0;
  let high = grid.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid.places[middle]?.pupil.id ?? 0) < pupil) low = middle + 1;
    else high = middle;
  }
  return grid.places[low]?.pupil.id === pupil ? low : undefined;
}

export function codeOf(grid: YearGrid, row: number, session: number): number {
  return grid.codes[row * grid.sessions + session] ?? noMark;
}

/** Makes the pupil present wherever one of these codes stands. */
export function clear(days: readonly RowDay[], codes: ReadonlySet<number>): void {
  for (const { grid, row, day } of days) {
    for (const half of [0, 1]) {
      if (!codes.has(codeOf(grid, row, day * 2 + half))) continue;
      setMark(grid, { row, session: day * 2 + half, symbol: half === 0 ? '/' : '\\' });
    }
  }
}

export function isPresentAllDay({ grid, row, day }: RowDay): boolean {
  return codeOf(grid, row, day * 2) === presentMorning && codeOf(grid, row, day * 2 + 1) === presentAfternoon;
}

export function put({ grid, row, day }: RowDay, half: number, mark: Omit<NewMark, 'row' | 'session'>): void {
  setMark(grid, { ...mark, row, session: day * 2 + half });
}
