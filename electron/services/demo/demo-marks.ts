import type { BulkMark } from '#electron/store/registers/bulk-marks.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeId, noMark } from './demo-codes.ts';
import type { YearGrid } from './year-grid.ts';

/** The codes that came with the regulations of 19 August 2024, and what stood in the register before. */
const newCodesFrom = '2024-08-19';
const before2024: ReadonlyMap<number, number> = new Map(
  [
    ['K', 'B'],
    ['C1', 'C'],
    ['C2', 'C'],
    ['J1', 'J'],
    ['Y1', 'Y'],
    ['Y4', 'Y'],
  ].map(([now, before]) => [codeId(now ?? ''), codeId(before ?? '')]),
);

const withDetail: ReadonlySet<number> = new Set(['B', 'K', 'C2'].map(codeId));

/** Every mark of every year, in order of pupil, date and session, made as it is asked for. */
export function* demoMarks(grids: readonly YearGrid[]): Generator<BulkMark> {
  const next = grids.map(() => 0);
  const pupils = Math.max(0, ...grids.map((grid) => grid.places.at(-1)?.pupil.id ?? 0));
  for (let pupil = 1; pupil <= pupils; pupil += 1) {
    for (const [index, grid] of grids.entries()) {
      const row = next[index] ?? 0;
      if (grid.places[row]?.pupil.id !== pupil) continue;
      next[index] = row + 1;
      yield* rowMarks(grid, row, pupil);
    }
  }
}

function* rowMarks(grid: YearGrid, row: number, pupil: number): Generator<BulkMark> {
  const start = row * grid.sessions;
  for (let session = 0; session < grid.sessions; session += 1) {
    const code = grid.codes[start + session] ?? noMark;
    if (code === noMark) continue;
    const date = grid.year.days[session >> 1];
    if (date === undefined) continue;
    const minutes = grid.minutes[start + session] ?? 0;
    yield {
      pupil,
      marked_on: date,
      session: session & 1,
      code: codeAt(code, date),
      minutes_late: minutes === 0 ? null : minutes,
      detail: withDetail.has(code) ? (grid.details.get(`${row} ${code}`) ?? null) : null,
    };
  }
}

function codeAt(code: number, date: PlainDate): number {
  return date < newCodesFrom ? (before2024.get(code) ?? code) : code;
}

/** How many marks `demoMarks` will bring. */
export function countMarks(grids: readonly YearGrid[]): number {
  return grids.reduce((sum, grid) => sum + grid.codes.reduce((marks, code) => (code === noMark ? marks : marks + 1), 0), 0);
}
