// Takes the last of chance out of the weekdays: single days of absence move within their week until each weekday has
// its national share of the days that are kept. Counts by pupil, code and week stay as they are.
import { absenceCodes } from './absence-codes.ts';
import { bandOfRow } from './absence-targets.ts';
import { codeId, noMark, presentAfternoon, presentMorning } from './demo-codes.ts';
import type { Kept } from './kept-days.ts';
import { nationalRates, type RateBand, rateBands } from './national-rates.ts';
import { randomFor, shuffled } from './random.ts';
import type { YearGrid } from './year-grid.ts';

const movable: ReadonlySet<number> = new Set([codeId('I'), codeId('O')]);
const fewest = 2;

export function balanceWeekdays(grid: YearGrid, kept: Kept, seed: number): void {
  for (const band of rateBands) balanceBand(grid, { band, kept, seed });
}

type Balance = { readonly band: RateBand; readonly kept: Kept; readonly seed: number };

function balanceBand(grid: YearGrid, { band, kept, seed }: Balance): void {
  const days = [...grid.year.days.keys()].filter((day) => isKept(grid, day, kept));
  const rows = [...grid.places.keys()].filter((row) => bandOfRow(grid, row) === band);
  const surplus = surplusOf(grid, { band, days, rows });
  for (const row of shuffled(rows, randomFor(seed, 'weekdays', band, grid.year.startYear))) {
    if (Math.max(...surplus) < fewest) return;
    for (const day of days) {
      const weekday = grid.year.weekdays[day] ?? 0;
      if ((surplus[weekday] ?? 0) < fewest || !isSingleDay(grid, row, day)) continue;
      const other = neediestDay(grid, { row, day, surplus, kept });
      if (other === undefined) continue;
      swapDays(grid, { row, day, other });
      surplus[weekday] = (surplus[weekday] ?? 0) - 2;
      const gained = grid.year.weekdays[other] ?? 0;
      surplus[gained] = (surplus[gained] ?? 0) + 2;
    }
  }
}

function isKept(grid: YearGrid, day: number, { from, until }: Kept): boolean {
  const date = grid.year.days[day] ?? '';
  return from <= date && date <= until && grid.year.isClosure[day] !== true;
}

type Part = { readonly band: RateBand; readonly days: readonly number[]; readonly rows: readonly number[] };

/** Absent sessions of each weekday over its national share; negative under it. */
function surplusOf(grid: YearGrid, { band, days, rows }: Part): number[] {
  const absent = [0, 0, 0, 0, 0];
  const due = [0, 0, 0, 0, 0];
  for (const row of rows) {
    for (const day of days) {
      const weekday = grid.year.weekdays[day] ?? 0;
      for (const session of [day * 2, day * 2 + 1]) {
        const code = grid.codes[row * grid.sessions + session] ?? noMark;
        if (code !== noMark) due[weekday] = (due[weekday] ?? 0) + 1;
        if (absenceCodes.has(code)) absent[weekday] = (absent[weekday] ?? 0) + 1;
      }
    }
  }
  const rates = nationalRates(band).weekdays;
  const weights = due.map((sessions, weekday) => sessions * (rates[weekday] ?? 0));
  const total = absent.reduce((sum, each) => sum + each, 0);
  const weight = Math.max(
    1,
    weights.reduce((sum, each) => sum + each, 0),
  );
  return absent.map((sessions, weekday) => sessions - (total * (weights[weekday] ?? 0)) / weight);
}

/** A whole day of one movable code with presence on the days before and after. */
function isSingleDay(grid: YearGrid, row: number, day: number): boolean {
  const cell = row * grid.sessions + day * 2;
  const code = grid.codes[cell] ?? noMark;
  return movable.has(code) && grid.codes[cell + 1] === code && isPresent(grid, row, day - 1) && isPresent(grid, row, day + 1);
}

function isPresent(grid: YearGrid, row: number, day: number): boolean {
  const cell = row * grid.sessions + day * 2;
  return day >= 0 && grid.codes[cell] === presentMorning && grid.codes[cell + 1] === presentAfternoon;
}

type Move = { readonly row: number; readonly day: number; readonly surplus: readonly number[]; readonly kept: Kept };

function neediestDay(grid: YearGrid, { row, day, surplus, kept }: Move): number | undefined {
  const monday = day - (grid.year.weekdays[day] ?? 0);
  let best: number | undefined;
  for (let other = Math.max(0, monday); other < monday + 5; other += 1) {
    const need = surplus[grid.year.weekdays[other] ?? 0] ?? 0;
    if (need > -fewest || !isKept(grid, other, kept) || !isPresent(grid, row, other)) continue;
    if (best === undefined || need < (surplus[grid.year.weekdays[best] ?? 0] ?? 0)) best = other;
  }
  return best;
}

function swapDays(grid: YearGrid, { row, day, other }: { row: number; day: number; other: number }): void {
  const [from, to] = [row * grid.sessions + day * 2, row * grid.sessions + other * 2];
  for (const half of [0, 1]) {
    grid.codes[to + half] = grid.codes[from + half] ?? noMark;
    grid.codes[from + half] = half === 0 ? presentMorning : presentAfternoon;
  }
}
