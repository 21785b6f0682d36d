/** What of a place counts when cities are compared; null or empty where nobody has stated it. */
export interface Comparable {
  readonly population: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Working languages, ISO 639-1. */
  readonly languages: readonly string[];
}

export const PLACE_DIMENSIONS = ['population', 'country', 'language'] as const;
type PlaceDimension = (typeof PLACE_DIMENSIONS)[number];

/** Each from -1 (unlike) to 1 (alike); null where one side is not known. */
export type PlaceLikeness = Record<PlaceDimension, number | null>;

/** Eight times as many people is another world of administration: from there on, cities are as unlike as they can be. */
const DOUBLINGS = 3;

/**
 * How alike two places are, dimension by dimension. Symmetric. What is not known is null, which is neither like nor
 * unlike: see docs/likeness.md for the method.
 */
export function likenessOf(a: Comparable, b: Comparable): PlaceLikeness {
  return {
    population: a.population === null || b.population === null ? null : bySize(a.population, b.population),
    country: a.country === null || b.country === null ? null : a.country === b.country ? 1 : -1,
    language:
      a.languages.length === 0 || b.languages.length === 0
        ? null
        : a.languages.some((language) => b.languages.includes(language))
          ? 1
          : -1,
  };
}

/** 1 for the same size, 0 for a ratio of 2.8, -1 from a ratio of 8 on; equal steps for equal ratios. */
const bySize = (a: number, b: number): number =>
  1 - 2 * Math.min(1, Math.abs(Math.log2(a) - Math.log2(b)) / DOUBLINGS);

/** How much each likeness weighs in a ranking: 0 (not at all) to 3 (much). */
export type Weights<D extends string> = Readonly<Record<D, number>>;

/**
 * One number from several likenesses: their weighted mean over all weights, unknown ones counting as 0. So a gap in a
 * record never makes it more alike, and where one record is at least as alike in a dimension as another, giving that
 * dimension more weight never lets it fall behind the other.
 */
export function weighted<D extends string>(
  likeness: Readonly<Record<D, number | null>>,
  weights: Weights<D>,
): number {
  let [sum, all] = [0, 0];
  for (const dimension of Object.keys(weights) as D[]) {
    sum += (likeness[dimension] ?? 0) * weights[dimension];
    all += weights[dimension];
  }
  return all === 0 ? 0 : sum / all;
}
