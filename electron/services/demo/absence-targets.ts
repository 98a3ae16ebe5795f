// Turns a level of absence into numbers of sessions by code. Illness grows slowly with absence, unexplained absence is
// what remains, and each code's sum over the school is scaled to the national rate, so no rate depends on luck.
import type { DemoPupil } from './demo-pupils.ts';
import { bandOf, codeShare, nationalRates, type RateBand, rateBands } from './national-rates.ts';
import { bell, randomFor } from './random.ts';
import type { YearGrid } from './year-grid.ts';

/** Codes that follow a pupil's own inclination; all others are events of the school's year. */
export const personalCodes = ['O', 'I', 'M', 'U', 'L'] as const;
export type PersonalCode = (typeof personalCodes)[number];

/** Sessions of each code for each row of the grid. */
export type AbsenceTargets = Readonly<Record<PersonalCode, Uint16Array>>;

/** Sum of the codes that events bring, by band, as a share of possible sessions. */
const eventAbsence: readonly string[] = ['G', 'E', 'C', 'C2', 'R', 'S', 'T', 'C1', 'J1'];
/** Mean absence of the national distribution, which is of an earlier and worse year than the rates. */
const distributionMean: Readonly<Record<RateBand, number>> = { Primary: 0.0655, Secondary: 0.0999 };

/** Share of absence that is illness: of the first twentieth of the year missed, of what is above it, and up to where. */
const illnessOf: Readonly<Record<RateBand, { readonly below: number; readonly above: number; readonly upTo: number }>> = {
  Primary: { below: 0.55, above: 0.5, upTo: 0.6 },
  Secondary: { below: 0.72, above: 0.27, upTo: 0.5 },
};
const knee = 0.05;

export function absenceTargets(grid: YearGrid, levels: Float64Array, seed: number): AbsenceTargets {
  const shares = sharesOf(grid, levels, seed);
  const counts = Object.fromEntries(personalCodes.map((symbol) => [symbol, new Uint16Array(grid.places.length)]));
  for (const band of rateBands) {
    const rows = [...grid.places.keys()].filter((row) => bandOfRow(grid, row) === band);
    const possible = rows.reduce((sum, row) => sum + (grid.possible[row] ?? 0), 0);
    for (const symbol of personalCodes) {
      dealOut({
        grid,
        rows,
        shares: shares[symbol],
        target: codeShare(band, symbol) * possible,
        counts: counts[symbol] ?? new Uint16Array(),
      });
    }
  }
  return counts as AbsenceTargets;
}

export function bandOfRow(grid: YearGrid, row: number): RateBand {
  return bandOf(grid.places[row]?.yearGroup ?? '7');
}

function sharesOf(grid: YearGrid, levels: Float64Array, seed: number): Readonly<Record<PersonalCode, Float64Array>> {
  const empty = () => new Float64Array(grid.places.length);
  const shares = { O: empty(), I: empty(), M: empty(), U: empty(), L: empty() };
  for (const [row, { pupil }] of grid.places.entries()) {
    const band = bandOfRow(grid, row);
    const level = ((levels[row] ?? 0) * nationalRates(band).overall) / 100 / distributionMean[band];
    const late = lateness(seed, pupil);
    shares.I[row] = illnessShare(level, illnessOf[band]);
    shares.M[row] = codeShare(band, 'M') * (0.6 + 4 * Math.min(level, 0.12)) * (pupil.sen === 'E' ? 2 : 1);
    shares.U[row] = codeShare(band, 'U') * (0.15 + 9 * Math.min(level, 0.2)) * late;
    shares.L[row] = (0.1 + 8 * Math.min(level, 0.2)) * late;
    const events = eventAbsence.reduce((sum, symbol) => sum + codeShare(band, symbol), 0);
    const rest = level - (shares.I[row] ?? 0) - (shares.M[row] ?? 0) - (shares.U[row] ?? 0) - events;
    shares.O[row] = Math.max(0.06 * level, rest);
  }
  return shares;
}

function illnessShare(level: number, { below, above, upTo }: (typeof illnessOf)[RateBand]): number {
  return below * Math.min(level, knee) + above * Math.max(0, Math.min(level, upTo) - knee);
}

/** From about 0.2 to 6: a few families are late nearly every week. */
function lateness(seed: number, pupil: DemoPupil): number {
  const inclination = bell(randomFor(seed, 'late', pupil.household.id));
  return inclination > 0 ? 1 + 1.6 * inclination * inclination : 1 / (1 - 1.2 * inclination);
}

type Deal = {
  readonly grid: YearGrid;
  readonly rows: readonly number[];
  readonly shares: Float64Array;
  readonly target: number;
  readonly counts: Uint16Array;
};

/** Whole sessions by running remainder: the sum is the target to within one. */
function dealOut({ grid, rows, shares, target, counts }: Deal): void {
  const wanted = rows.map((row) => (shares[row] ?? 0) * (grid.possible[row] ?? 0));
  const sum = wanted.reduce((total, each) => total + each, 0);
  if (sum === 0) return;
  let carried = 0.5;
  for (const [place, row] of rows.entries()) {
    carried += ((wanted[place] ?? 0) * target) / sum;
    const whole = Math.floor(carried);
    counts[row] = whole;
    carried -= whole;
  }
}
