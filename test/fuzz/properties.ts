import type { Bounds, Outcome, Trial } from '../faults/trial.ts';
import { randomOf } from './asked.ts';
import type { Property } from './property.ts';
import { ADDRESSES } from './property-addresses.ts';
import { TABLES } from './property-tables.ts';
import { WORDS } from './property-words.ts';
import { WRITERS } from './property-writers.ts';

export const PROPERTIES: readonly Property[] = [...TABLES, ...ADDRESSES, ...WRITERS, ...WORDS];

/** What is wrong with a property at a number; nothing when all is well. */
export async function tried({ fault }: Property, seed: number, number: number): Promise<string | undefined> {
  try {
    return await fault(randomOf(seed, number));
  } catch (error) {
    return String((error as Error).stack);
  }
}

/** Tries each property as often as its weight says, in turns, until a moment. `times` counts single tries. */
async function all({ times, until, random }: Bounds): Promise<Outcome> {
  const seed = Math.floor(random() * 1_000_000);
  const weights = PROPERTIES.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const failures: string[] = [];
  let count = 0;
  // A share of each at a time, so that a campaign that ends early has tried them all.
  for (let round = 0; count < times && Date.now() < until; round++) {
    for (const [at, property] of PROPERTIES.entries()) {
      const { weight = 1, name } = property;
      const [from, to] = [Math.floor(round * ROUND * weight), Math.floor((round + 1) * ROUND * weight)];
      for (let number = from; number < to && count < times; number++) {
        const fault = await tried(property, seed + at, number);
        count += 1;
        if (fault !== undefined && failures.length < MOST_TOLD)
          failures.push(
            `${name}: ${fault.slice(0, 500)}; npm run fuzz -- --property ${at} --seed ${seed + at} --only ${number}`,
          );
      }
    }
  }
  const whole = Math.floor(count / weights);
  return {
    times: count,
    detail: `${PROPERTIES.length} properties, those of no files ${whole} times each`,
    failures,
  };
}

/** A property of weight 0.02 is tried once in a round. */
const ROUND = 50;
const MOST_TOLD = 50;

export const readersAndWriters: Trial = {
  row: 'S2',
  fault: 'give every parser and writer any text, table, record or address',
  holds: 'what is written is read back, and what cannot be read is refused',
  gate: 30_000,
  release: 2_500_000,
  run: all,
};
