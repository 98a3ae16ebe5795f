import { absenceCodes } from '../absence-codes.ts';
import { type Random, shuffled } from '../random.ts';
import { clear, put, type RowDay } from './row-days.ts';

export type ShareRecipe = {
  /** Absent sessions of ten possible ones. */
  readonly ofTen: number;
  /** Sessions fewer than that. */
  readonly less: number;
  /** Share of the absence that has no reason. */
  readonly unauthorised: number;
};

export type PlantedShare = { readonly possible: number; readonly absent: number };

/**
 * Makes the pupil's year hold exactly this share of absence. Days over a multiple of ten sessions become days without
 * the school bus, which are no possible sessions. Undefined, with nothing changed, where the year is too young.
 */
export function plantShare(days: readonly RowDay[], recipe: ShareRecipe, random: Random): PlantedShare | undefined {
  const spare = days.length % 5;
  const possible = (days.length - spare) * 2;
  if (possible < 20) return undefined;
  clear(days, absenceCodes);
  for (const day of days.slice(0, spare)) for (const half of [0, 1]) put(day, half, { symbol: 'Y1' });
  const absent = (possible / 10) * recipe.ofTen - recipe.less;
  const chosen = shuffled(days.slice(spare, -1), random);
  const unauthorised = Math.round(absent * recipe.unauthorised);
  for (let session = 0; session < absent; session += 1) {
    const day = chosen[session >> 1];
    if (day !== undefined) put(day, session & 1, { symbol: session < unauthorised ? 'O' : 'I' });
  }
  return { possible, absent };
}
