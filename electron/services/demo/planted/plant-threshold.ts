import { codeId } from '../demo-codes.ts';
import type { Random } from '../random.ts';
import { shuffled } from '../random.ts';
import { clear, isPresentAllDay, put, type RowDay } from './row-days.ts';

export type ThresholdRecipe = {
  /** Sessions that count. */
  readonly counted: number;
  /** Sessions without a reason yet, within the last days. */
  readonly unexplained?: number;
  /** `leave`: one block of G. `bothEnds`: the first and last weeks of the window. Otherwise days here and there. */
  readonly shape?: 'leave' | 'bothEnds';
};

/** Codes that count towards the threshold, or may come to. */
export const countedCodes: ReadonlySet<number> = new Set(['G', 'O', 'U', 'N'].map(codeId));
/** Every planted pupil can be late for a register once in a while. */
const lateMinutes = 47;

/** Makes the pupil's ten weeks hold exactly these; false, with nothing changed, where there are too few days for it. */
export function plantThreshold(days: readonly RowDay[], recipe: ThresholdRecipe, random: Random): boolean {
  const unexplained = recipe.unexplained ?? 0;
  const older = days.slice(0, -4);
  const wanted = Math.ceil(recipe.counted / 2);
  if (older.length < wanted * 2 || days.length < wanted + 4) return false;
  clear(days, countedCodes);
  const chosen = chooseDays(older, wanted, { recipe, random });
  for (const [index, day] of chosen.entries()) {
    const isHalf = recipe.counted % 2 === 1 && index === chosen.length - 1;
    if (isHalf) put(day, 0, { symbol: 'U', minutes: lateMinutes });
    else for (const half of [0, 1]) put(day, half, { symbol: recipe.shape === 'leave' ? 'G' : 'O' });
  }
  const recent = days.slice(-3, -1);
  for (let session = 0; session < unexplained; session += 1) {
    const day = recent[session >> 1];
    if (day !== undefined) put(day, session & 1, { symbol: 'N' });
  }
  return true;
}

type Choice = { readonly recipe: ThresholdRecipe; readonly random: Random };

function chooseDays(days: readonly RowDay[], count: number, { recipe, random }: Choice): readonly RowDay[] {
  if (recipe.shape === 'bothEnds') return [...days.slice(0, count >> 1), ...days.slice(-(count - (count >> 1)))];
  if (recipe.shape === 'leave') {
    const start = random.int(days.length - count + 1);
    return days.slice(start, start + count);
  }
  const present = days.filter(isPresentAllDay);
  const pool = present.length >= count ? present : days;
  return shuffled(pool, random)
    .slice(0, count)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
