import { type Comparable, likenessOf, PLACE_DIMENSIONS, weighted, type Weights } from '../cities/similar.ts';
import { lightness } from './money.ts';

export const DIMENSIONS = [...PLACE_DIMENSIONS, 'cost'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const USUAL_WEIGHTS: Weights<Dimension> = { population: 2, country: 2, language: 1, cost: 1 };

/** The places of all published practices, as numbers, so that ten thousand of them are compared in a millisecond. */
export interface Places {
  readonly places: readonly Comparable[];
  readonly rowOf: ReadonlyMap<number, number>;
  /** Row r stands in `placeOf[k]` for k from `starts[r]` up to `starts[r + 1]`: its origin first, then its adopters. */
  readonly starts: Int32Array;
  readonly placeOf: Int32Array;
  /** Cost of the first year in euro; NaN where it is not known. */
  readonly cost: Float64Array;
}

/** Where a likeness comes from: the place that is most alike in this dimension, undefined for the cost. */
export interface Reason {
  readonly dimension: Dimension;
  /** -1 to 1; null: not known. */
  readonly value: number | null;
  readonly place: number | undefined;
  readonly role: 'origin' | 'adopter' | undefined;
}

/**
 * How alike the places of practices are to mine. In each dimension the most alike of a practice's places counts: the city
 * where it started, or one that took it over and still has it.
 */
export function comparedWith(mine: Comparable, { places, rowOf, starts, placeOf, cost }: Places) {
  // Minus two stands for "not known" while numbers are compared.
  const likeness = places.map((place) => likenessOf(mine, place));
  const columns = PLACE_DIMENSIONS.map((dimension) =>
    Float64Array.from(likeness, (of) => of[dimension] ?? -2),
  );
  const costOf = (row: number): number | null => (Number.isNaN(cost[row]) ? null : (cost[row] as number));

  function reasonsFor(id: number): Reason[] {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const [first, end] = [starts[row] as number, starts[row + 1] as number];
    const ofPlaces = PLACE_DIMENSIONS.map((dimension, at): Reason => {
      let best = first;
      for (let k = first + 1; k < end; k++) if (of(at, k) > of(at, best)) best = k;
      const value = of(at, best);
      if (value === -2) return { dimension, value: null, place: undefined, role: undefined };
      return { dimension, value, place: placeOf[best], role: best === first ? 'origin' : 'adopter' };
    });
    const light = lightness(costOf(row), mine.population);
    return [...ofPlaces, { dimension: 'cost', value: light, place: undefined, role: undefined }];
  }

  const of = (dimension: number, k: number): number => columns[dimension]?.[placeOf[k] as number] as number;

  /** Ids in the order of their likeness, most alike first; equals stay in the order given. */
  function ranked(ids: readonly number[], weights: Weights<Dimension>): number[] {
    const all = DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension], 0) || 1;
    const parts = PLACE_DIMENSIONS.map((dimension) => weights[dimension] / all);
    const score = new Float64Array(ids.length);
    for (const [at, id] of ids.entries()) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      const [first, end] = [starts[row] as number, starts[row + 1] as number];
      let sum = (lightness(costOf(row), mine.population) ?? 0) * (weights.cost / all);
      for (let dimension = 0; dimension < parts.length; dimension++) {
        let best = of(dimension, first);
        for (let k = first + 1; k < end; k++) best = Math.max(best, of(dimension, k));
        if (best !== -2) sum += best * (parts[dimension] as number);
      }
      score[at] = sum;
    }
    return [...ids.keys()]
      .toSorted((a, b) => (score[b] as number) - (score[a] as number) || a - b)
      .map((at) => ids[at] as number);
  }

  return { reasonsFor, ranked };
}

/** The one number behind the order, from -1 to 1. */
export const scoreOf = (reasons: readonly Reason[], weights: Weights<Dimension>): number =>
  weighted(
    Object.fromEntries(reasons.map(({ dimension, value }) => [dimension, value])) as Record<
      Dimension,
      number | null
    >,
    weights,
  );
