import { type Comparable, likenessOf, PLACE_DIMENSIONS, weighted, type Weights } from '../cities/similar.ts';
import { lightness } from './money.ts';

export const DIMENSIONS = [...PLACE_DIMENSIONS, 'cost'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const USUAL_WEIGHTS: Weights<Dimension> = { population: 2, country: 2, language: 1, cost: 1 };

/** The places of all published practices, as numbers, so that ten thousand of them are compared in a millisecond. */
export interface Places {
  readonly places: readonly Comparable[];
  /** By the id of a practice: its row, or -1. */
  readonly rowOf: Int32Array;
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
 * where it started, or one that took it over and still has it; `own` is the number of my own city, which is like nobody.
 */
export function comparedWith(mine: Comparable, { places, rowOf, starts, placeOf, cost }: Places, own = -1) {
  const nobody = { population: null, country: null, languages: [] };
  const likeness = places.map((place, at) => likenessOf(mine, at === own ? nobody : place));
  const columns = PLACE_DIMENSIONS.map((dimension) =>
    Float64Array.from(likeness, (of) => of[dimension] ?? UNKNOWN),
  );
  const lightnessOf = (row: number): number | null =>
    lightness(Number.isNaN(cost[row]) ? null : (cost[row] as number), mine.population);

  /** Of the places from `first` up to `end`, the one that is most alike in a column. */
  function bestOf(column: Float64Array, first: number, end: number): number {
    let best = first;
    for (let k = first + 1; k < end; k++)
      if ((column[placeOf[k] as number] as number) > (column[placeOf[best] as number] as number)) best = k;
    return best;
  }

  function reasonsFor(id: number): Reason[] {
    const row = rowOf[id] ?? -1;
    if (row < 0) return [];
    const [first, end] = [starts[row] as number, starts[row + 1] as number];
    const ofPlaces = PLACE_DIMENSIONS.map((dimension, at): Reason => {
      const column = columns[at] as Float64Array;
      const best = bestOf(column, first, end);
      const value = column[placeOf[best] as number] as number;
      if (value === UNKNOWN) return { dimension, value: null, place: undefined, role: undefined };
      return { dimension, value, place: placeOf[best], role: best === first ? 'origin' : 'adopter' };
    });
    return [...ofPlaces, { dimension: 'cost', value: lightnessOf(row), place: undefined, role: undefined }];
  }

  /**
   * The ids that come first in the order of likeness, most alike first, at most `most`; equals stay in the order given.
   * Only these are sorted: a page of ten thousand costs little more than looking at each once.
   */
  function ranked(ids: readonly number[], weights: Weights<Dimension>, most: number): number[] {
    const all = DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension], 0) || 1;
    const parts = PLACE_DIMENSIONS.map((dimension) => weights[dimension] / all);
    const costPart = weights.cost / all;
    const top: { id: number; score: number }[] = [];
    let worst = Number.NEGATIVE_INFINITY;
    for (const id of ids) {
      const row = rowOf[id] ?? -1;
      if (row < 0) continue;
      const [first, end] = [starts[row] as number, starts[row + 1] as number];
      let score = costPart === 0 ? 0 : (lightnessOf(row) ?? 0) * costPart;
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at] as Float64Array;
        let best = column[placeOf[first] as number] as number;
        for (let k = first + 1; k < end; k++) best = Math.max(best, column[placeOf[k] as number] as number);
        if (best !== UNKNOWN) score += best * (parts[at] as number);
      }
      if (top.length >= most && score <= worst) continue;
      insert(top, { id, score }, most);
      worst = top.at(-1)?.score ?? worst;
    }
    return top.map(({ id }) => id);
  }

  const ofRow = (row: number): number[] =>
    row < 0 ? [] : [...placeOf.subarray(starts[row], starts[row + 1])];
  return { reasonsFor, ranked, placesOf: (id: number) => ofRow(rowOf[id] ?? -1) };
}

/** Below all likenesses, so that it is never the best where anything is known. */
const UNKNOWN = -2;

/** Puts an item into a list that is sorted by falling score and has at most `most`, behind its equals. */
function insert<T extends { score: number }>(top: T[], item: T, most: number): void {
  let [low, high] = [0, top.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((top[middle] as T).score >= item.score) low = middle + 1;
    else high = middle;
  }
  top.splice(low, 0, item);
  if (top.length > most) top.pop();
}

/** Of the weights those of places, without the cost. */
export const ofPlaces = ({ population, country, language }: Weights<Dimension>) => ({
  population,
  country,
  language,
});

/** The one number behind the order, from -1 to 1. */
export const scoreOf = (reasons: readonly Reason[], weights: Weights<Dimension>): number =>
  weighted(
    Object.fromEntries(reasons.map(({ dimension, value }) => [dimension, value])) as Record<
      Dimension,
      number | null
    >,
    weights,
  );
