import { shuffled } from '../random.ts';
import { anyDay, chooser, type Dealer, deal, pickLength, run, writeSessions } from './dealer.ts';
import { rowsOf } from './visits.ts';

const leaveLengths: readonly (readonly [number, number])[] = [
  [1, 25],
  [2, 45],
  [4, 22],
  [6, 8],
];

/** C, C1, J1, T and R: leave that was asked for, each in its own measure. */
export function writeLeave(dealer: Dealer): void {
  const { grid, random, rows, levels } = dealer;
  const anyone = chooser(rows, (row) => 0.5 + 3 * Math.min(0.3, levels[row] ?? 0));
  const leave = (symbol: string, choose: typeof anyone, length: () => number): void =>
    deal(dealer, symbol, (left) => {
      const row = choose(random);
      if (row === undefined) return 0;
      const sessions = length();
      const start = anyDay(dealer, row) * 2 + (sessions === 1 ? random.int(2) : 0);
      return writeSessions(grid, run(start, sessions), { row, symbol, left });
    });
  leave('C', anyone, () => pickLength(random, leaveLengths));
  leave('C1', anyone, () => 2);
  const older = rowsOf(grid, rows, ['6', '11']);
  if (older.length > 0)
    leave(
      'J1',
      chooser(older, () => 1),
      () => 1,
    );
  leave('T', anyone, () => 10);
  writeObservance(dealer);
}

/** R: two days of the year, for families whose religious body sets them apart. */
function writeObservance(dealer: Dealer): void {
  const { grid, random, rows } = dealer;
  const observing = rows.filter((row) => (grid.places[row]?.pupil.household.tradition.religiousDays ?? 0) > 0);
  const feasts = [random.int(grid.year.days.length), random.int(grid.year.days.length)];
  let order: number[] = [];
  deal(dealer, 'R', (left) => {
    if (order.length === 0) order = shuffled(observing, random);
    const row = order.pop();
    return row === undefined ? 0 : writeSessions(grid, run(random.pick(feasts) * 2, 2), { row, symbol: 'R', left });
  });
}
