import type { DemoOptions } from './demo-options.ts';
import { type Household, type HouseholdKind, makeHousehold, phoneBook } from './household.ts';
import { randomFor, shuffled } from './random.ts';
import type { Seat } from './seats.ts';

const familyKinds: readonly HouseholdKind[] = ['together', 'alone', 'apart', 'sharedCare'];
const familyShares = [62, 20, 14, 4];
/** Share of families with one, two and three children of school age here. */
const sizeShares = [60, 30, 10];

/** Looked-after pupils for a school of this size: about as many as nationally, and enough to show. */
export function lookedAfterCount(pupils: number): number {
  return Math.max(3, Math.round(pupils * 0.0045));
}

/** A home for each seat, in the order of the seats; brothers and sisters of different cohorts share one. */
export function demoHouseholds(options: DemoOptions, seats: readonly Seat[]): readonly Household[] {
  const random = randomFor(options.seed, 'households');
  const phones = phoneBook();
  const special = specialKinds(options, seats);
  const waiting: { readonly household: Household; left: number; cohort: number }[] = [];
  const fosterHomes: Household[] = [];
  let made = 0;
  const make = (kind: HouseholdKind): Household => {
    made += 1;
    return makeHousehold({ id: made, kind, random, phones });
  };
  return seats.map((seat, index) => {
    const kind = special.get(index);
    if (kind === 'foster') {
      // Two children of two families in one foster home: the carer they share makes them no family.
      const shared = fosterHomes.length % 2 === 1 ? fosterHomes.at(-1) : undefined;
      const home = shared ?? make('foster');
      fosterHomes.push(home);
      return home;
    }
    if (kind !== undefined) return make(kind);
    const place = waiting.findIndex((each) => seat.cohort > each.cohort);
    const family = place === -1 || seat.arrivedLate || !random.chance(0.5) ? undefined : waiting[place];
    if (family !== undefined) {
      family.left -= 1;
      family.cohort = seat.cohort + (random.chance(0.4) ? 1 : 0);
      if (family.left === 0) waiting.splice(place, 1);
      return family.household;
    }
    const household = make(familyKinds[random.weighted(familyShares)] ?? 'together');
    const children = random.weighted(sizeShares);
    if (children > 0 && !seat.arrivedLate) waiting.push({ household, left: children, cohort: seat.cohort });
    return household;
  });
}

/**
 * Homes that are given out by hand: foster homes, and a refuge with two families. The first of each are of pupils who
 * do not leave this year.
 */
function specialKinds(options: DemoOptions, seats: readonly Seat[]): ReadonlyMap<number, HouseholdKind> {
  const here = [...seats.keys()].filter((index) => seats[index]?.leavesOn === undefined && seats[index]?.arrivedLate === false);
  const oldest = Math.min(...here.map((index) => seats[index]?.cohort ?? 0));
  const order = shuffled(here, randomFor(options.seed, 'special homes'));
  const staying = order.filter((index) => seats[index]?.cohort !== oldest);
  const refuge = staying.slice(0, 2);
  const firstFoster = staying.slice(2, 5);
  const others = order.filter((index) => !refuge.includes(index) && !firstFoster.includes(index));
  const foster = [...firstFoster, ...others.slice(0, lookedAfterCount(options.pupils) - firstFoster.length)];
  return new Map<number, HouseholdKind>([
    ...foster.map((index) => [index, 'foster'] as const),
    ...refuge.map((index) => [index, 'refuge'] as const),
  ]);
}
