// Writes what follows a pupil's own inclination into the year: spells of illness, absence without reason, appointments,
// late arrivals. Only where the pupil would have been present.
import { type AbsenceTargets, bandOfRow } from './absence-targets.ts';
import { type DayPicker, dayPicker, illnessSeason, truancySeason } from './day-picker.ts';
import { type RateBand, rateBands } from './national-rates.ts';
import { type Random, randomFor } from './random.ts';
import { setIfFree, type YearGrid } from './year-grid.ts';

type Pickers = Readonly<Record<RateBand, { readonly illness: DayPicker; readonly truancy: DayPicker }>>;

/** Lengths in sessions and how likely they are. */
type Lengths = readonly (readonly [sessions: number, weight: number])[];

const illnessLengths: Lengths = [
  [1, 10],
  [2, 42],
  [3, 6],
  [4, 24],
  [6, 10],
  [8, 4],
  [10, 4],
];
const absenceLengths: readonly { readonly upTo: number; readonly lengths: Lengths }[] = [
  {
    upTo: 30,
    lengths: [
      [1, 40],
      [2, 50],
      [4, 10],
    ],
  },
  {
    upTo: 90,
    lengths: [
      [1, 25],
      [2, 45],
      [4, 20],
      [10, 10],
    ],
  },
  {
    upTo: Number.POSITIVE_INFINITY,
    lengths: [
      [2, 35],
      [10, 40],
      [20, 25],
    ],
  },
];
/** The golden ratio's fraction: multiples of it spread over 0 to 1 more evenly than chance. */
const golden = 0.618_033_988_749_895;

export function writePersonalMarks(grid: YearGrid, targets: AbsenceTargets, seed: number): void {
  const pickers = Object.fromEntries(
    rateBands.map((band) => [
      band,
      { illness: dayPicker(grid.year, band, illnessSeason), truancy: dayPicker(grid.year, band, truancySeason) },
    ]),
  ) as Pickers;
  for (const row of grid.places.keys()) writeRow({ grid, row, targets, pickers: pickers[bandOfRow(grid, row)], seed });
}

type Row = {
  readonly grid: YearGrid;
  readonly row: number;
  readonly targets: AbsenceTargets;
  readonly pickers: Pickers[RateBand];
  readonly seed: number;
};

function writeRow({ grid, row, targets, pickers, seed }: Row): void {
  const pupil = grid.places[row]?.pupil.id ?? 0;
  const random = randomFor(seed, 'marks', pupil, grid.year.startYear);
  const absent = targets.O[row] ?? 0;
  const kinds = absenceLengths.find((kind) => absent < kind.upTo)?.lengths ?? illnessLengths;
  const place = { grid, row, random, offset: (row * golden) % 1 };
  writeSpells(place, { symbol: 'O', lengths: lengthsOf(absent, kinds, random), picker: pickers.truancy });
  writeSpells(place, { symbol: 'I', lengths: lengthsOf(targets.I[row] ?? 0, illnessLengths, random), picker: pickers.illness });
  writeSpells(place, { symbol: 'M', lengths: ones(targets.M[row] ?? 0), picker: pickers.illness });
  writeSpells(place, { symbol: 'U', lengths: ones(targets.U[row] ?? 0), picker: pickers.truancy, mornings: 0.85 });
  writeSpells(place, { symbol: 'L', lengths: ones(targets.L[row] ?? 0), picker: pickers.truancy, mornings: 0.9 });
}

/** Spells that add up to exactly `sessions`, the last one cut to fit. */
function lengthsOf(sessions: number, lengths: Lengths, random: Random): readonly number[] {
  const weights = lengths.map(([, weight]) => weight);
  const spells: number[] = [];
  for (let left = sessions; left > 0; ) {
    const length = Math.min(left, lengths[random.weighted(weights)]?.[0] ?? 1);
    spells.push(length);
    left -= length;
  }
  return spells;
}

function ones(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1);
}

type PlaceInGrid = { readonly grid: YearGrid; readonly row: number; readonly random: Random; readonly offset: number };
type Spells = {
  readonly symbol: string;
  readonly lengths: readonly number[];
  readonly picker: DayPicker;
  /** Share of spells that begin in the morning; half where it is not said, for single sessions. */
  readonly mornings?: number;
};

function writeSpells({ grid, row, random, offset }: PlaceInGrid, { symbol, lengths, picker, mornings }: Spells): void {
  const first = (grid.firstDay[row] ?? 0) * 2;
  const end = (grid.lastDay[row] ?? 0) * 2 + 2;
  for (const [spell, length] of lengths.entries()) {
    const share = ((spell + offset) / lengths.length + random.next() * 0.0001) % 1;
    const day = dayOnRoll(grid, row, () => picker.pick(share, random));
    const isAfternoon = length % 2 === 1 && !random.chance(mornings ?? 0.5);
    const step = length === 1 && mornings !== undefined ? 2 : 1;
    let session = day * 2 + (isAfternoon ? 1 : 0);
    let left = length;
    for (let tries = grid.sessions; left > 0 && tries > 0; tries -= 1) {
      if (session >= end) session = first + ((session - end) % 2);
      if (setIfFree(grid, { row, session, symbol, ...lateBy(symbol, session, random) })) left -= 1;
      session += step;
    }
  }
}

/** A day on which the pupil is on roll: picked again a few times, then any. */
function dayOnRoll(grid: YearGrid, row: number, pick: () => number): number {
  const [first, last] = [grid.firstDay[row] ?? 0, grid.lastDay[row] ?? 0];
  for (let tries = 0; tries < 8; tries += 1) {
    const day = pick();
    if (first <= day && day <= last) return day;
  }
  return (first + last) >> 1;
}

/** Minutes after the register began: before it closes for L, until well before the session ends for U. */
function lateBy(symbol: string, session: number, random: Random): { readonly minutes?: number } {
  if (symbol === 'L') return { minutes: 1 + Math.floor(random.next() * random.next() * 28) };
  if (symbol === 'U') return { minutes: 31 + random.int(session % 2 === 0 ? 130 : 90) };
  return {};
}
