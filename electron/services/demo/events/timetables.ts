// C2, B and K: pupils who for some weeks are not in school at certain times by agreement. Each mark names what was
// agreed, as the register demands.
import { demoNames } from '../demo-names.ts';
import { shuffled } from '../random.ts';
import { type NewMark, setIfFree, type YearGrid } from '../year-grid.ts';
import { chooser, type Dealer, deal } from './dealer.ts';

/** C2: a part-time timetable for four to eight weeks, afternoons at home; some only on certain weekdays. */
export function writePartTimetables(dealer: Dealer): void {
  const { grid, random, rows, levels } = dealer;
  const used = new Set<number>();
  const choose = chooser(rows, (row) => {
    const place = grid.places[row];
    // In Reception many are not yet of compulsory school age, and C2 is for those who are.
    if (place === undefined || place.yearGroup === 'R') return 0;
    return { N: 0.3, K: 1.5, E: 4 }[place.pupil.sen] * Math.min(0.3, levels[row] ?? 0);
  });
  deal(dealer, 'C2', (left) => {
    const row = choose(random);
    if (row === undefined || used.has(row)) return 0;
    used.add(row);
    const from = randomMonday(dealer, row);
    const to = fridayBefore(grid, Math.min(grid.lastDay[row] ?? 0, from + (4 + random.int(5)) * 5));
    const weekdays = random.chance(0.5) ? [0, 1, 2, 3, 4] : shuffled([0, 1, 2, 3, 4], random).slice(0, 3);
    const detail = `Agreed from ${grid.year.days[from] ?? ''} until ${grid.year.days[to] ?? ''}: mornings in school`;
    return writeWeekly(grid, { from, to, weekdays, halves: [1] }, { row, symbol: 'C2', left, detail });
  });
}

/** B: one day a week elsewhere for the whole year. */
export function writeOffSite(dealer: Dealer): void {
  const { grid, random, rows } = dealer;
  const older = rows.filter((row) => ['10', '11'].includes(grid.places[row]?.yearGroup ?? ''));
  const order = shuffled(older.length > 0 ? older : rows, random);
  deal(dealer, 'B', (left) => {
    const row = order.pop();
    if (row === undefined) return 0;
    const detail = random.pick(demoNames.activities);
    const pattern = { from: grid.firstDay[row] ?? 0, to: grid.lastDay[row] ?? 0, weekdays: [random.int(5)], halves: [0, 1] };
    return writeWeekly(grid, pattern, { row, symbol: 'B', left, detail });
  });
}

/** K: provision arranged by the authority, mornings or whole days for some weeks. */
export function writeAuthorityProvision(dealer: Dealer): void {
  const { grid, random, rows, levels } = dealer;
  const used = new Set<number>();
  const choose = chooser(rows, (row) => (grid.places[row]?.pupil.sen === 'E' ? 3 : 0.2) * Math.min(0.4, levels[row] ?? 0));
  deal(dealer, 'K', (left) => {
    const row = choose(random);
    if (row === undefined || used.has(row)) return 0;
    used.add(row);
    const from = randomMonday(dealer, row);
    const to = Math.min(grid.lastDay[row] ?? 0, from + (6 + random.int(8)) * 5 - 1);
    const detail = random.pick(demoNames.provisions);
    return writeWeekly(grid, { from, to, weekdays: [0, 1, 2, 3, 4], halves: [0] }, { row, symbol: 'K', left, detail });
  });
}

type Pattern = {
  readonly from: number;
  readonly to: number;
  readonly weekdays: readonly number[];
  readonly halves: readonly number[];
};

function writeWeekly(grid: YearGrid, pattern: Pattern, mark: Omit<NewMark, 'session'> & { left: number }): number {
  let written = 0;
  for (let day = pattern.from; day <= pattern.to; day += 1) {
    if (!pattern.weekdays.includes(grid.year.weekdays[day] ?? -1)) continue;
    for (const half of pattern.halves) {
      if (written < mark.left && setIfFree(grid, { ...mark, session: day * 2 + half })) written += 1;
    }
  }
  return written;
}

/** The last day of a week that is not after `day`. */
function fridayBefore(grid: YearGrid, day: number): number {
  const back = [0, 1, 2, 3, 4].find((days) => grid.year.weekdays[day - days] === 4) ?? 0;
  return day - back;
}

function randomMonday({ grid, random }: Dealer, row: number): number {
  const [first, last] = [grid.firstDay[row] ?? 0, grid.lastDay[row] ?? 0];
  let day = first + random.int(Math.max(1, last - first - 10));
  while (day < last && grid.year.weekdays[day] !== 0) day += 1;
  return day;
}
