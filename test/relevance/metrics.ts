/** Grade of a practice for a query, by slug: 3 is exactly what is sought, 1 is acceptable, not listed is 0. */
export type Grades = Readonly<Record<string, number>>;

export interface Scores {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
}

/** As many hits as a visitor looks through. */
const DEPTH = 10;

/**
 * Normalised discounted cumulative gain of the first ten: a hit of grade g is worth 2^g − 1, divided by log2(position + 1);
 * the sum is divided by that of the best order there is. 1 is perfect.
 * Source: Burges et al., Learning to rank using gradient descent (2005), after Järvelin and Kekäläinen (2002).
 */
export function ndcg(found: readonly string[], grades: Grades): number {
  const best = Object.values(grades).toSorted((a, b) => b - a);
  return gain(found.map((slug) => grades[slug] ?? 0)) / gain(best);
}

const gain = (grades: number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** One divided by the position of the first relevant hit among ten; 0 if there is none. */
export function reciprocalRank(found: readonly string[], grades: Grades): number {
  const at = found.slice(0, DEPTH).findIndex((slug) => (grades[slug] ?? 0) > 0);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** Which part of the relevant practices is among the first ten; of the ten that have room there, where more are relevant. */
export function recall(found: readonly string[], grades: Grades): number {
  const hits = found.slice(0, DEPTH).filter((slug) => (grades[slug] ?? 0) > 0).length;
  return hits / Math.min(DEPTH, Object.keys(grades).length);
}

export const score = (found: readonly string[], grades: Grades): Scores => ({
  ndcg: ndcg(found, grades),
  mrr: reciprocalRank(found, grades),
  recall: recall(found, grades),
});

/** The mean of each measure. */
export function mean(scores: readonly Scores[]): Scores {
  const of = (measure: keyof Scores) => scores.reduce((sum, each) => sum + each[measure], 0) / scores.length;
  return { ndcg: of('ndcg'), mrr: of('mrr'), recall: of('recall') };
}
