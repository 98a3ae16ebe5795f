import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeId } from './demo-codes.ts';
import type { DemoOptions } from './demo-options.ts';
import { randomFor } from './random.ts';
import { dayAtOrAfter, setMark, type YearGrid } from './year-grid.ts';

/** A mark that the office amended after the day: written first as N, then with this entry and reason. */
export type DemoCorrection = {
  readonly pupil: number;
  readonly date: PlainDate;
  readonly session: 'AM' | 'PM';
  readonly symbol: string;
  readonly reason: string;
};

const illnessReasons = [
  'Reason given by parent: mother rang at 10.05, a temperature since the night',
  'Reason given by parent: father wrote, sickness bug, back when clear for 48 hours',
  'Reason given by parent: rang back, migraine, picked up medicine',
];
const earliest = 9;
const newest = 2;

/**
 * Chooses some whole days of illness between two and nine school days before `until`, not of the pupils left out, and
 * puts N in their place; what the office wrote later is in the answer.
 */
export function planCorrections(grid: YearGrid, options: DemoOptions, leaveOut: ReadonlySet<number>): readonly DemoCorrection[] {
  const wanted = Math.max(3, Math.round(options.pupils / 60));
  const random = randomFor(options.seed, 'corrections');
  const last = dayAtOrAfter(grid.year.days, options.until);
  const found: DemoCorrection[] = [];
  const illness = codeId('I');
  for (const [row, place] of grid.places.entries()) {
    if (found.length >= wanted * 2 || leaveOut.has(place.pupil.id)) continue;
    for (let day = Math.max(0, last - earliest); day <= last - newest; day += 1) {
      const cell = row * grid.sessions + day * 2;
      const date = grid.year.days[day];
      if (date === undefined || grid.codes[cell] !== illness || grid.codes[cell + 1] !== illness || !random.chance(0.35))
        continue;
      const reason = random.pick(illnessReasons);
      for (const session of [0, 1]) {
        setMark(grid, { row, session: day * 2 + session, symbol: 'N' });
        found.push({ pupil: place.pupil.id, date, session: session === 0 ? 'AM' : 'PM', symbol: 'I', reason });
      }
      break;
    }
  }
  return found;
}
