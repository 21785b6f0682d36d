import { describe, expect, test } from 'vitest';
import { type Comparable, likenessOf, PLACE_DIMENSIONS, weighted } from '../../server/cities/similar.ts';
import {
  comparedWith,
  type Dimension,
  DIMENSIONS,
  type Places,
  scoreOf,
  USUAL_WEIGHTS,
} from '../../server/practices/likeness.ts';
import { firstYear, inEuro, lightness } from '../../server/practices/money.ts';
import { between, oneOf, type Random, randomFrom, someOf } from '../bench/random.ts';

const ROUNDS = 2000;
const random = randomFrom(7);
const COUNTRIES = ['HU', 'EE', 'SE', 'GB', 'IT', null];

const aPlace = (): Comparable => ({
  population: random() < 0.2 ? null : between(random, 1, 4000) * 500,
  country: oneOf(random, COUNTRIES),
  languages: someOf(random, ['hu', 'et', 'sv', 'en', 'it'], between(random, 0, 2)),
});
const someWeights = (): Record<Dimension, number> =>
  Object.fromEntries(DIMENSIONS.map((each) => [each, between(random, 0, 3)])) as Record<Dimension, number>;

describe('the likeness of two cities', () => {
  test('is the same from both sides', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [a, b] = [aPlace(), aPlace()];
      expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
    }
  });

  test('is full with itself wherever anything is known, and never out of bounds', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [a, b] = [aPlace(), aPlace()];
      for (const value of Object.values(likenessOf(a, a))) expect([1, null]).toContain(value);
      for (const value of Object.values(likenessOf(a, b)))
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    }
  });

  test('is not known in a dimension that one side says nothing about', () => {
    const nobody = { population: null, country: null, languages: [] };
    for (let round = 0; round < 100; round++)
      expect(Object.values(likenessOf(aPlace(), nobody))).toEqual([null, null, null]);
  });

  test('falls as sizes part, by the same step for the same ratio', () => {
    const of = (population: number): Comparable => ({ population, country: null, languages: [] });
    const size = (a: number, b: number) => likenessOf(of(a), of(b)).population as number;
    expect(size(30_000, 30_000)).toBe(1);
    expect(size(30_000, 60_000)).toBeCloseTo(size(400_000, 800_000), 9);
    expect(size(30_000, 60_000)).toBeGreaterThan(size(30_000, 61_000));
    expect(size(30_000, 240_000)).toBeCloseTo(-1, 9);
    expect(size(30_000, 3_000_000)).toBe(-1);
  });
});

describe('several likenesses as one number', () => {
  test('what is not known counts neither for nor against', () => {
    const weights = { population: 2, country: 1, language: 1 };
    const known = { population: 0.8, country: 1, language: null };
    expect(weighted(known, weights)).toBe(weighted({ ...known, language: 0 }, weights));
    expect(weighted({ ...known, language: 1 }, weights)).toBeGreaterThan(weighted(known, weights));
    expect(weighted({ ...known, language: -1 }, weights)).toBeLessThan(weighted(known, weights));
  });

  test('a gap in a record never makes it more alike than one that is alike there', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [mine, other] = [aPlace(), aPlace()];
      const weights = {
        population: between(random, 0, 3),
        country: between(random, 0, 3),
        language: between(random, 0, 3),
      };
      const whole = likenessOf(mine, other);
      for (const dimension of PLACE_DIMENSIONS) {
        const gap = weighted({ ...whole, [dimension]: null }, weights);
        const value = whole[dimension];
        if (value !== null && value >= 0) expect(gap).toBeLessThanOrEqual(weighted(whole, weights) + 1e-12);
      }
    }
  });

  test('giving a dimension more weight never lets fall behind who is more alike in it', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [mine, one, other] = [aPlace(), aPlace(), aPlace()];
      const [a, b] = [likenessOf(mine, one), likenessOf(mine, other)];
      const weights = {
        population: between(random, 0, 3),
        country: between(random, 0, 3),
        language: between(random, 0, 3),
      };
      for (const dimension of PLACE_DIMENSIONS) {
        if ((a[dimension] ?? 0) < (b[dimension] ?? 0) || weighted(a, weights) < weighted(b, weights))
          continue;
        const more = { ...weights, [dimension]: weights[dimension] + between(random, 1, 3) };
        expect(weighted(a, more)).toBeGreaterThanOrEqual(weighted(b, more) - 1e-12);
      }
    }
  });

  test('without any weight nobody is alike', () => {
    expect(
      weighted({ population: 1, country: 1, language: 1 }, { population: 0, country: 0, language: 0 }),
    ).toBe(0);
  });
});

/** A catalogue of places and practices by lot. */
function somePlaces(random: Random, practices: number): Places {
  const places = Array.from({ length: 40 }, aPlace);
  const starts = [0];
  const placeOf: number[] = [];
  for (let row = 0; row < practices; row++) {
    placeOf.push(
      ...Array.from({ length: between(random, 1, 4) }, () => between(random, 0, places.length - 1)),
    );
    starts.push(placeOf.length);
  }
  return {
    places,
    rowOf: Int32Array.from({ length: practices + 1 }, (_, id) => id - 1),
    starts: Int32Array.from(starts),
    placeOf: Int32Array.from(placeOf),
    cost: Float64Array.from({ length: practices }, () =>
      random() < 0.5 ? Number.NaN : between(random, 0, 1000) * 1000,
    ),
  };
}

describe('practices in the order of likeness', () => {
  test('stand in the order of the number that their reasons give', () => {
    for (let round = 0; round < 50; round++) {
      const places = somePlaces(random, 60);
      const weights = someWeights();
      const compared = comparedWith(aPlace(), places);
      const ids = [...places.rowOf.keys()].slice(1);
      const scores = compared
        .ranked(ids, weights, ids.length)
        .map((id) => scoreOf(compared.reasonsFor(id), weights));
      for (const [at, score] of scores.entries())
        if (at > 0) expect(score).toBeLessThanOrEqual((scores[at - 1] as number) + 1e-9);
    }
  });

  test('are the same whether a page of them is asked for or all', () => {
    for (let round = 0; round < 50; round++) {
      const places = somePlaces(random, 60);
      const compared = comparedWith(aPlace(), places);
      const ids = [...places.rowOf.keys()].slice(1);
      const all = compared.ranked(ids, USUAL_WEIGHTS, ids.length);
      const most = between(random, 1, 60);
      expect(compared.ranked(ids, USUAL_WEIGHTS, most)).toEqual(all.slice(0, most));
    }
  });

  test('none is lost, and equals stay in the order in which they were found', () => {
    const places = { ...somePlaces(random, 30), cost: new Float64Array(30).fill(Number.NaN) };
    const nobody = { population: null, country: null, languages: [] };
    const ids = [...places.rowOf.keys()].slice(1).toReversed();
    expect(comparedWith(nobody, places).ranked(ids, USUAL_WEIGHTS, ids.length)).toEqual(ids);
    expect(new Set(comparedWith(aPlace(), places).ranked(ids, USUAL_WEIGHTS, ids.length))).toEqual(
      new Set(ids),
    );
  });

  test('take the best of their places in each dimension, and say which it is', () => {
    const hungarian = { population: 30_000, country: 'HU', languages: ['hu'] };
    const places: Places = {
      places: [
        { population: 100_000, country: 'EE', languages: ['et'] },
        { population: 29_000, country: 'EE', languages: ['et'] },
        { population: null, country: 'HU', languages: ['hu'] },
      ],
      rowOf: Int32Array.from([-1, -1, 0]),
      starts: Int32Array.from([0, 3]),
      placeOf: Int32Array.from([0, 1, 2]),
      cost: Float64Array.from([3000]),
    };
    const [population, country, language, cost] = comparedWith(hungarian, places).reasonsFor(2);
    expect([population?.place, country?.place, language?.place, cost?.place]).toEqual([1, 2, 2, undefined]);
    expect([population?.role, country?.role, cost?.value]).toEqual(['adopter', 'adopter', 1]);
    expect(country?.value).toBe(1);
  });
});

describe('money', () => {
  test('is converted at one day’s rate, to three digits, or not at all', () => {
    expect(inEuro(19_000, 'EUR')).toBe(19_000);
    expect(inEuro(6_287_630, 'HUF')).toBe(16_400);
    expect(inEuro(5, 'ZZZ')).toBeNull();
    expect(inEuro(5, 'constructor')).toBeNull();
  });

  test('of the first year is what it takes to begin and to run, else the whole, else the cheapest edition', () => {
    const cost = (
      phase: Parameters<typeof firstYear>[0][number]['phase'],
      amount: number,
      currency = 'EUR',
    ) => ({ phase, amount, currency });
    expect(firstYear([cost('set-up', 19_000), cost('per-year', 11_000), cost('whole', 1e9)])).toBe(30_000);
    expect(firstYear([cost('whole', 500), cost('other', 7)])).toBe(500);
    expect(firstYear([cost('per-edition', 400), cost('per-edition', 100)])).toBe(100);
    expect(firstYear([cost('set-up', 0)])).toBe(0);
    expect(firstYear([])).toBeNull();
    expect(firstYear([cost('set-up', 5, 'ZZZ')])).toBeNull();
  });

  test('weighs less the less it is for each inhabitant', () => {
    expect(lightness(3_000, 30_000)).toBe(1);
    expect(lightness(0, 30_000)).toBe(1);
    expect(lightness(3_000_000, 30_000)).toBeCloseTo(-1, 9);
    expect(lightness(30_000, 30_000)).toBeGreaterThan(lightness(60_000, 30_000) as number);
    expect(lightness(null, 30_000)).toBeNull();
    expect(lightness(5, null)).toBeNull();
  });
});
