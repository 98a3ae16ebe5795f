import { gapAfter } from '../day-picker.ts';
import { chooser, type Dealer, deal, pickLength, run, writeSessions } from './dealer.ts';

const days: readonly (readonly [number, number])[] = [
  [1, 22],
  [2, 18],
  [3, 15],
  [4, 12],
  [5, 25],
  [8, 4],
  [10, 4],
];
/** Autumn, spring and summer: national rates of unauthorised holiday by term. */
const terms = [0.33, 0.2, 0.53];

/** G: blocks of days, mostly beside a school holiday, brothers and sisters together. */
export function writeHolidays(dealer: Dealer): void {
  const { grid, random, rows } = dealer;
  const choose = chooser(rows, (row) => 0.4 + 4 * Math.min(0.25, dealer.levels[row] ?? 0));
  const byHousehold = Map.groupBy(rows, (row) => grid.places[row]?.pupil.household.id);
  const starts = breakDays(dealer);
  deal(dealer, 'G', (left) => {
    const row = choose(random);
    if (row === undefined) return 0;
    const length = pickLength(random, days);
    const start = startOf(dealer, starts, length);
    let written = 0;
    for (const member of byHousehold.get(grid.places[row]?.pupil.household.id) ?? [row]) {
      written += writeSessions(grid, run(start * 2, length * 2), { row: member, symbol: 'G', left: left - written });
    }
    return written;
  });
}

type BreakDay = { readonly lastBefore: number; readonly weight: number };

function breakDays({ grid }: Dealer): readonly BreakDay[] {
  const { year } = grid;
  return [...year.days.keys()]
    .filter((day) => gapAfter(year, day) > 4)
    .map((day) => ({ lastBefore: day, weight: terms[termOf(year.days[day] ?? '')] ?? 1 }));
}

function termOf(date: string): number {
  const month = Number(date.slice(5, 7));
  if (month >= 9) return 0;
  return month <= 3 ? 1 : 2;
}

/** The first day away: up to a holiday, on from one, or, one time in three, anywhere. */
function startOf({ grid, random }: Dealer, breaks: readonly BreakDay[], length: number): number {
  const chosen = breaks[random.weighted(breaks.map((each) => each.weight))];
  if (chosen === undefined || random.chance(0.33)) return random.int(grid.year.days.length);
  return random.chance(0.6) ? chosen.lastBefore - length + 1 : chosen.lastBefore + 1;
}
