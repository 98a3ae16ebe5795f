import type { YearGroup } from '#shared/domain/people/year-group.ts';
import type { YearPart } from '../kept-days.ts';
import { shuffled } from '../random.ts';
import type { YearGrid } from '../year-grid.ts';
import { type Dealer, deal, dealSeason, run, writeSessions } from './dealer.ts';

/** Steps of this share go round the year without bunching. */
const golden = 0.618_033_988_749_895;

/** V: whole classes away for a day, now and then for three; a few pupils of the class stay behind. */
export function writeVisits(dealer: Dealer): void {
  const { grid, random } = dealer;
  const classes = [...Map.groupBy(dealer.rows, (row) => grid.places[row]?.classId).values()];
  let order: (readonly number[])[] = [];
  let when = random.next();
  deal(dealer, 'V', (left) => {
    if (order.length === 0) order = shuffled(classes, random);
    const pupils = order.pop() ?? [];
    when = (when + golden) % 1;
    const day = Math.floor(when * grid.year.days.length);
    const length = random.chance(0.08) ? 6 : 2;
    let written = 0;
    for (const row of pupils) {
      if (random.chance(0.06)) continue;
      written += writeSessions(grid, run(day * 2, length), { row, symbol: 'V', left: left - written });
    }
    return written;
  });
}

/** P: a team of one year group, mostly for an afternoon. */
export function writeMatches(dealer: Dealer): void {
  const { grid, random } = dealer;
  const groups = [...Map.groupBy(dealer.rows, (row) => grid.places[row]?.yearGroup).values()];
  deal(dealer, 'P', (left) => {
    const team = shuffled(random.pick(groups), random).slice(0, 8 + random.int(7));
    const day = random.int(grid.year.days.length);
    const sessions = random.chance(0.25) ? [day * 2, day * 2 + 1] : [day * 2 + 1];
    let written = 0;
    for (const row of team) written += writeSessions(grid, sessions, { row, symbol: 'P', left: left - written });
    return written;
  });
}

const workWeek: YearPart = { from: '07-01', to: '07-10' };
const examinations: YearPart = { from: '05-12', to: '06-22' };

/** W: a week of work experience in Year 10, for as many as find a place. */
export function writeWorkExperience(dealer: Dealer): void {
  const { grid, random } = dealer;
  const order = shuffled(rowsOf(grid, dealer.rows, ['10']), random);
  const monday = daysOf(grid, workWeek).find((day) => grid.year.weekdays[day] === 0);
  if (monday === undefined) return;
  const draw = (left: number): number => {
    const row = order.pop();
    return row === undefined ? 0 : writeSessions(grid, run(monday * 2, 10), { row, symbol: 'W', left });
  };
  dealSeason(dealer, { symbol: 'W', part: workWeek }, draw);
}

/** S: days of study that were agreed, for Year 11, in the weeks of the examinations. */
export function writeStudyLeave(dealer: Dealer): void {
  const { grid, random } = dealer;
  const rows = rowsOf(grid, dealer.rows, ['11']);
  const days = daysOf(grid, examinations);
  if (rows.length === 0 || days.length === 0) return;
  const draw = (left: number): number =>
    writeSessions(grid, run(random.pick(days) * 2, 2), { row: random.pick(rows), symbol: 'S', left });
  dealSeason(dealer, { symbol: 'S', part: examinations }, draw);
}

function daysOf(grid: YearGrid, part: YearPart): readonly number[] {
  return [...grid.year.days.keys()].filter((day) => {
    const date = grid.year.days[day]?.slice(5) ?? '';
    return part.from <= date && date <= part.to && grid.year.isClosure[day] !== true;
  });
}

export function rowsOf(grid: YearGrid, rows: readonly number[], groups: readonly YearGroup[]): readonly number[] {
  return rows.filter((row) => groups.includes(grid.places[row]?.yearGroup ?? 'X'));
}
