import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoYear } from './demo-calendar.ts';
import type { Place } from './demo-classes.ts';
import { closedCode, codeId, noMark, presentAfternoon, presentMorning } from './demo-codes.ts';

/**
 * The marks of one school year in the making: a row a place, a column a session (two a day), a byte a mark. Five years
 * of 2,000 pupils are 4 MB so, and whole years can be balanced before a single row is written.
 */
export type YearGrid = {
  readonly year: DemoYear;
  readonly places: readonly Place[];
  /** Columns of a row. */
  readonly sessions: number;
  readonly codes: Uint8Array;
  readonly minutes: Uint8Array;
  /** What has to be told beside a code, by row and code. */
  readonly details: Map<string, string>;
  /** First and last day of each row on roll, and its possible sessions. */
  readonly firstDay: Uint16Array;
  readonly lastDay: Uint16Array;
  readonly possible: Uint16Array;
};

/** Everybody present on every day on roll; a closure closed to all. */
export function makeGrid(year: DemoYear, places: readonly Place[]): YearGrid {
  const sessions = year.days.length * 2;
  const grid: YearGrid = {
    year,
    places,
    sessions,
    codes: new Uint8Array(places.length * sessions),
    minutes: new Uint8Array(places.length * sessions),
    details: new Map(),
    firstDay: new Uint16Array(places.length),
    lastDay: new Uint16Array(places.length),
    possible: new Uint16Array(places.length),
  };
  for (const [row, place] of places.entries()) fillRow(grid, row, place);
  return grid;
}

function fillRow(grid: YearGrid, row: number, place: Place): void {
  const { days, isClosure } = grid.year;
  grid.firstDay[row] = dayAtOrAfter(days, place.from);
  const end = place.to === undefined ? days.length : dayAfter(days, place.to);
  grid.lastDay[row] = Math.max(0, end - 1);
  let possible = 0;
  for (let day = grid.firstDay[row] ?? 0; day < end; day += 1) {
    const cell = row * grid.sessions + day * 2;
    const closed = isClosure[day] === true;
    grid.codes[cell] = closed ? closedCode : presentMorning;
    grid.codes[cell + 1] = closed ? closedCode : presentAfternoon;
    if (!closed) possible += 2;
  }
  grid.possible[row] = possible;
}

/** True where the pupil would be present, so that something else may be written. */
export function isFree(grid: YearGrid, row: number, session: number): boolean {
  const code = grid.codes[row * grid.sessions + session] ?? noMark;
  return code === presentMorning || code === presentAfternoon;
}

export type NewMark = {
  readonly row: number;
  readonly session: number;
  readonly symbol: string;
  readonly minutes?: number;
  readonly detail?: string;
};

export function setMark(grid: YearGrid, { row, session, symbol, minutes, detail }: NewMark): void {
  const cell = row * grid.sessions + session;
  grid.codes[cell] = codeId(symbol);
  grid.minutes[cell] = minutes ?? 0;
  if (detail !== undefined) grid.details.set(`${row} ${codeId(symbol)}`, detail);
}

/** Writes the mark where the pupil is free; true where it was. */
export function setIfFree(grid: YearGrid, mark: NewMark): boolean {
  if (!isFree(grid, mark.row, mark.session)) return false;
  setMark(grid, mark);
  return true;
}

/** Index of the first day that is not before `date`; the number of days where none is. */
export function dayAtOrAfter(days: readonly PlainDate[], date: PlainDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayAfter(days: readonly PlainDate[], date: PlainDate): number {
  const index = dayAtOrAfter(days, date);
  return days[index] === date ? index + 1 : index;
}
