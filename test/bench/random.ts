// Everything that the benchmark draws by lot comes from here, so that two runs see the same catalogue.

/** Numbers from 0 up to 1, the same ones for the same seed. Source: mulberry32, Tommy Ettinger (2017), public domain. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** @throws Error when the list is empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

/** Up to `count` different items: fewer when the list is short. */
export function someOf<T>(random: Random, list: readonly T[], count: number): T[] {
  const chosen = new Set<T>();
  for (let tries = 0; chosen.size < Math.min(count, list.length) && tries < count * 20; tries++)
    chosen.add(oneOf(random, list));
  return [...chosen];
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const all = [...list];
  for (let last = all.length - 1; last > 0; last--) {
    const other = between(random, 0, last);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

/**
 * Draws positions 0 … size − 1 of a list by the law of Zipf and Mandelbrot: position r with a weight of 1 / (r + offset).
 * A large offset keeps the commonest word from standing in every text.
 */
export function zipf(size: number, offset: number): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + offset);
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
