// How often each pupil is absent in a year: the national distribution of the year group, dealt out by a lasting
// inclination to which hardship and special needs add. Dealt by rank, so that every school has its share of each level.
import type { Place } from './demo-classes.ts';
import type { DemoPupil } from './demo-pupils.ts';
import { absenceAtRank } from './national-rates.ts';
import { bell, randomFor } from './random.ts';

/** The share of possible sessions that each place's pupil will miss about, before it is scaled to the national rate. */
export function absenceLevels(seed: number, startYear: number, places: readonly Place[]): Float64Array {
  const levels = new Float64Array(places.length);
  const scores = places.map((place) => yearScore(seed, startYear, place.pupil));
  const rows = [...places.keys()];
  for (const group of Map.groupBy(rows, (row) => places[row]?.yearGroup).values()) {
    const ranked = group.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
    for (const [rank, row] of ranked.entries()) {
      const place = places[row];
      if (place !== undefined) levels[row] = absenceAtRank(place.yearGroup, (rank + 0.5) / ranked.length);
    }
  }
  return levels;
}

function yearScore(seed: number, startYear: number, pupil: DemoPupil): number {
  const lasting = bell(randomFor(seed, 'inclination', pupil.id)) + hardship(pupil);
  return lasting + 0.5 * bell(randomFor(seed, 'inclination', pupil.id, startYear));
}

/** Nationally pupils with free meals miss about 1.7 times, with a plan twice as many sessions as others. */
function hardship(pupil: DemoPupil): number {
  const needs = { N: 0, K: 0.45, E: 0.6 }[pupil.sen];
  return (pupil.fsm ? 0.75 : 0) + needs + (pupil.lookedAfter ? 0.2 : 0) + (pupil.household.kind === 'alone' ? 0.15 : 0);
}
