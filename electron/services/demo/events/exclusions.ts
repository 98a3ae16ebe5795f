import type { YearGroup } from '#shared/domain/people/year-group.ts';
import { anyDay, chooser, type Dealer, deal, pickLength, run, writeSessions } from './dealer.ts';

const suspensionDays: readonly (readonly [number, number])[] = [
  [1, 45],
  [2, 27],
  [3, 14],
  [5, 14],
];
const byYearGroup: ReadonlyMap<YearGroup, number> = new Map([
  ['8', 1.3],
  ['9', 1.6],
  ['10', 1.4],
]);

/** E: suspensions of one to five days; the same few pupils more than once. */
export function writeSuspensions(dealer: Dealer): void {
  const { grid, random, rows, levels } = dealer;
  const choose = chooser(rows, (row) => {
    const place = grid.places[row];
    if (place === undefined) return 0;
    const level = Math.min(0.35, levels[row] ?? 0);
    const often = level * Math.sqrt(level);
    return (
      often * (place.pupil.sex === 'M' ? 1.6 : 1) * (place.pupil.sen === 'N' ? 1 : 2.2) * (byYearGroup.get(place.yearGroup) ?? 1)
    );
  });
  deal(dealer, 'E', (left) => {
    const row = choose(random);
    if (row === undefined) return 0;
    const sessions = run(anyDay(dealer, row) * 2, pickLength(random, suspensionDays) * 2);
    return writeSessions(grid, sessions, { row, symbol: 'E', left });
  });
}
