import { describe, expect, test } from 'vitest';
import { mean, ndcg, recall, reciprocalRank } from './metrics.ts';

describe('nDCG@10', () => {
  test('is one for the best order and zero for nothing relevant', () => {
    expect(ndcg(['a', 'b', 'c'], { a: 3, b: 2, c: 1 })).toBe(1);
    expect(ndcg(['x', 'y'], { a: 3 })).toBe(0);
    expect(ndcg([], { a: 3 })).toBe(0);
  });

  test('counts a grade exponentially and a place by its logarithm', () => {
    // (2^2 − 1) / log2(2) + (2^3 − 1) / log2(3), against the two the other way round.
    expect(ndcg(['b', 'a'], { a: 3, b: 2 })).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)), 10);
    expect(ndcg(['x', 'a'], { a: 1 })).toBeCloseTo(1 / Math.log2(3), 10);
  });

  test('looks at ten places, of which more relevant practices can fill no more', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => `p${at}`);
    expect(ndcg(twelve, Object.fromEntries(twelve.map((slug) => [slug, 2])))).toBe(1);
    expect(ndcg([...twelve.slice(0, 10), 'a'], { a: 3 })).toBe(0);
  });
});

describe('the other measures', () => {
  test('reciprocal rank is that of the first relevant hit', () => {
    expect(reciprocalRank(['x', 'y', 'a', 'b'], { a: 1, b: 3 })).toBeCloseTo(1 / 3, 10);
    expect(reciprocalRank(['x'], { a: 1 })).toBe(0);
  });

  test('recall is the part that was found, of ten at most', () => {
    expect(recall(['a', 'x', 'b'], { a: 1, b: 3, c: 2, d: 1 })).toBe(0.5);
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`p${at}`, 1]));
    expect(recall(Object.keys(twenty), twenty)).toBe(1);
  });

  test('a mean is taken of each measure', () => {
    expect(
      mean([
        { ndcg: 1, mrr: 1, recall: 0 },
        { ndcg: 0, mrr: 0.5, recall: 1 },
      ]),
    ).toEqual({ ndcg: 0.5, mrr: 0.75, recall: 0.5 });
  });
});
