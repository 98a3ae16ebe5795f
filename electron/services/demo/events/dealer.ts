import { bandOfRow } from '../absence-targets.ts';
import type { YearPart } from '../kept-days.ts';
import { codeShare, type RateBand } from '../national-rates.ts';
import { type Random, randomFor } from '../random.ts';
import { type NewMark, setIfFree, type YearGrid } from '../year-grid.ts';

/** What an event may use: the year, its pupils, and how much of a code is left to deal out in this age band. */
export type Dealer = {
  readonly grid: YearGrid;
  readonly band: RateBand;
  /** Rows of the band with any session on roll. */
  readonly rows: readonly number[];
  readonly levels: Float64Array;
  readonly random: Random;
  /** How much of a full one each season gets, for what happens once a year. */
  readonly factorOf: (part: YearPart) => number;
};

type DealerOptions = Pick<Dealer, 'levels' | 'factorOf'> & { readonly seed: number };

/** Writes one event with at most `left` sessions and says how many it wrote. */
export type Draw = (left: number) => number;

const vainDraws = 400;

export function dealerFor(grid: YearGrid, band: RateBand, { levels, factorOf, seed }: DealerOptions): Dealer {
  const rows = [...grid.places.keys()].filter((row) => bandOfRow(grid, row) === band && (grid.possible[row] ?? 0) > 0);
  return { grid, band, rows, levels, factorOf, random: randomFor(seed, 'events', band, grid.year.startYear) };
}

/** Draws events until the code has its national share of the band's possible sessions; fewer where none fits any more. */
export function deal(dealer: Dealer, symbol: string, draw: Draw): void {
  dealOut(dealer, codeShare(dealer.band, symbol), draw);
}

/** The same for what happens once a year, at its season. */
export function dealSeason(dealer: Dealer, { symbol, part }: { symbol: string; part: YearPart }, draw: Draw): void {
  dealOut(dealer, codeShare(dealer.band, symbol) * dealer.factorOf(part), draw);
}

function dealOut({ grid, rows, random }: Dealer, share: number, draw: Draw): void {
  const possible = rows.reduce((sum, row) => sum + (grid.possible[row] ?? 0), 0);
  let left = Math.floor(share * possible + random.next());
  for (let vain = 0; left > 0 && vain < vainDraws; ) {
    const written = draw(left);
    left -= written;
    vain = written === 0 ? vain + 1 : 0;
  }
}

/** Rows to draw from, each as likely as it weighs; rows without weight never come. */
export function chooser(rows: readonly number[], weight: (row: number) => number): (random: Random) => number | undefined {
  const sums = new Float64Array(rows.length);
  let total = 0;
  for (const [place, row] of rows.entries()) {
    total += Math.max(0, weight(row));
    sums[place] = total;
  }
  return (random) => {
    if (total === 0) return undefined;
    const wanted = random.next() * total;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return rows[low];
  };
}

/** Writes the sessions where the pupil is free, at most `left`; answers how many. */
export function writeSessions(
  grid: YearGrid,
  sessions: Iterable<number>,
  mark: Omit<NewMark, 'session'> & { left: number },
): number {
  let written = 0;
  for (const session of sessions) {
    if (written >= mark.left) break;
    if (session < 0 || session >= grid.sessions) continue;
    if (
      setIfFree(grid, {
        row: mark.row,
        session,
        symbol: mark.symbol,
        ...(mark.detail === undefined ? {} : { detail: mark.detail }),
      })
    )
      written += 1;
  }
  return written;
}

/** `count` sessions from one on. */
export function run(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Any day on which the row is on roll. */
export function anyDay({ grid, random }: Dealer, row: number): number {
  const [first, last] = [grid.firstDay[row] ?? 0, grid.lastDay[row] ?? 0];
  return first + random.int(last - first + 1);
}

export function pickLength(random: Random, lengths: readonly (readonly [number, number])[]): number {
  return lengths[random.weighted(lengths.map(([, weight]) => weight))]?.[0] ?? 1;
}
