// Which day an absence falls on: more before and after holidays, by season, and by weekday as nationally.
import { daysBetween } from '#shared/lib/plain-date.ts';
import type { DemoYear } from './demo-calendar.ts';
import type { RateBand } from './national-rates.ts';
import { placeOf, type Random } from './random.ts';

export type DayPicker = {
  /** A day's index. `share` (0 to 1) decides the weekday, chance the week: shares spread evenly spread the weekdays evenly. */
  pick(share: number, random: Random): number;
};

/** Weights of autumn, spring and summer, and of a day beside a break. */
export type Season = { readonly terms: readonly [number, number, number]; readonly besideBreak: number };

export const illnessSeason: Season = { terms: [1, 1.06, 0.93], besideBreak: 1.1 };
export const truancySeason: Season = { terms: [0.86, 0.98, 1.2], besideBreak: 1.3 };

/**
 * How likely an absence begins on Monday to Friday. Spells run on into the days after, so these are steeper than the
 * national rates by weekday that come out of them.
 */
const beginnings: Readonly<Record<RateBand, readonly number[]>> = {
  Primary: [0.942, 0.851, 0.876, 0.986, 1.345],
  Secondary: [0.725, 0.913, 0.943, 1.034, 1.385],
};

export function dayPicker(year: DemoYear, band: RateBand, season: Season): DayPicker {
  const weights = year.days.map((_, day) => dayWeight(year, day, season));
  const byWeekday = [0, 1, 2, 3, 4].map((weekday) => {
    const days = [...year.days.keys()].filter((day) => year.weekdays[day] === weekday && year.isClosure[day] !== true);
    return { days, weights: days.map((day) => weights[day] ?? 1) };
  });
  const weekdayWeights = byWeekday.map(({ weights: own }, weekday) => {
    const total = own.reduce((sum, weight) => sum + weight, 0);
    return total * (beginnings[band][weekday] ?? 1);
  });
  return {
    pick: (share, random) => {
      const chosen = byWeekday[placeOf(weekdayWeights, share)];
      return chosen?.days[placeOf(chosen.weights, random.next())] ?? 0;
    },
  };
}

function dayWeight(year: DemoYear, day: number, season: Season): number {
  const date = year.days[day] ?? year.from;
  const month = Number(date.slice(5, 7));
  const term = month >= 9 ? season.terms[0] : month <= 3 ? season.terms[1] : season.terms[2];
  return isBesideBreak(year, day) ? term * season.besideBreak : term;
}

/** True on the last school day before more than a weekend, and on the first one after. */
export function isBesideBreak(year: DemoYear, day: number): boolean {
  return gapAfter(year, day) > 4 || gapAfter(year, day - 1) > 4;
}

/** Days from this school day to the next; 0 at either end of the year. */
export function gapAfter(year: DemoYear, day: number): number {
  const [here, next] = [year.days[day], year.days[day + 1]];
  if (here === undefined || next === undefined) return 0;
  return daysBetween(here, next);
}
