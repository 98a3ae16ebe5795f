// The demo school's own chance: the same seed gives the same school on every machine, so nothing here asks the system.

export type Random = {
  /** From 0 up to and without 1. */
  next(): number;
  /** A whole number from 0 up to and without `count`. */
  int(count: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** The place of one of the weights, each as likely as it weighs. */
  weighted(weights: ArrayLike<number>): number;
};

/** A stream of its own for these labels; streams of other labels never move it. */
export function randomFor(...labels: readonly (string | number)[]): Random {
  const next = generator(labels.join('\u0000'));
  const int = (count: number): number => Math.floor(next() * count);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[int(list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted: (weights) => placeOf(weights, next()),
  };
}

/** A new order of the list, every order as likely. */
export function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  const items = [...list];
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.int(last + 1);
    const held = items[last] as Item;
    items[last] = items[other] as Item;
    items[other] = held;
  }
  return items;
}

/** About a normal distribution with mean 0 and deviation 1, from sums alone: no function that engines may round apart. */
export function bell(random: Random): number {
  let sum = -6;
  for (let term = 0; term < 12; term += 1) sum += random.next();
  return sum;
}

/** Where `share` (0 to 1) falls when the weights are laid end to end. */
export function placeOf(weights: ArrayLike<number>, share: number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) total += weights[index] ?? 0;
  let rest = share * total;
  for (let index = 0; index < weights.length; index += 1) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** sfc32: four words of state, seeded from four hashes of the labels. */
function generator(labels: string): () => number {
  let a = hash(labels, 0x9e3779b9);
  let b = hash(labels, 0x243f6a88);
  let c = hash(labels, 0xb7e15162);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function hash(text: string, start: number): number {
  let value = start | 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    value = (value << 13) | (value >>> 19);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
