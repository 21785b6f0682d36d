import type { Meilisearch, MultiSearchQuery, SearchResponse } from 'meilisearch';
import { TEXTS } from './meili-index.ts';
import { INDEX } from './meili-tasks.ts';
import { stem } from './words.ts';

/** With fewer hits than this, records that have only some of the words are looked for too. */
export const ENOUGH = 10;
/** So many records of each word are compared, and so many are answered at most. */
const EACH = 50;
/** A record that has only some of the words must come this close to the best of them. */
const CLOSE = 0.1;

interface Wider {
  /** Best first: those that the whole query finds, then those with most of its rarer words. */
  readonly ids: number[];
  /** How many the whole query finds. */
  readonly first: number;
  /** Beginnings of words that found something, for highlighting. */
  readonly matched: string[];
}

type Answer = SearchResponse<{ id: number }>;

const typosOf = (hit: Answer['hits'][number] | undefined): number =>
  (hit?._rankingScoreDetails?.['typo'] as { typoCount: number } | undefined)?.typoCount ?? 0;

/** Hits come sorted by typos (ask for the details of the score): where the first one has none, one with a typo is another word. */
export function meant(hits: Answer['hits']): Answer['hits'] {
  const least = typosOf(hits[0]);
  return hits.filter((hit) => typosOf(hit) <= least);
}

/**
 * Asks for every word by itself, since Meilisearch has no OR: cut to the beginning that its inflected forms share, and where
 * nothing begins so, whole with its typos forgiven (`parki` of parking would be Paris otherwise). Lone letters are left out. A
 * word is worth its inverse document frequency, a record as much as its words times how many they are.
 */
export async function wider(client: Meilisearch, wanted: string[]): Promise<Wider> {
  const long = wanted.filter((word) => word.length > 1);
  const stems = long.map((word) => stem(word) ?? word);
  const common = {
    indexUid: INDEX,
    attributesToRetrieve: ['id'],
    showRankingScore: true,
    showRankingScoreDetails: true,
  };
  const queries: MultiSearchQuery[] = [
    { ...common, q: '', limit: 0 },
    { ...common, q: wanted.join(' '), limit: ENOUGH, matchingStrategy: 'all', attributesToSearchOn: TEXTS },
    // The last word of a query is a beginning; in quotes it is a word of its own, as short ones should be.
    ...[...stems, ...long].map((word) => ({
      ...common,
      q: word.length < 4 ? `"${word}"` : word,
      limit: EACH,
    })),
  ];
  const { results } = (await client.multiSearch({ queries })) as unknown as { results: Answer[] };
  const [everything, whole, ...others] = results as [Answer, Answer, ...Answer[]];
  const each = stems.map((_, at) => {
    const [cut, entire] = [others[at], others[stems.length + at]] as [Answer, Answer];
    return typosOf(cut.hits[0]) === 0 ? cut : entire;
  });
  const all = everything.estimatedTotalHits ?? 0;
  const scores = new Map<number, { sum: number; words: number }>();
  for (const { hits, estimatedTotalHits = 0 } of each) {
    const worth = Math.log(1 + all / (1 + estimatedTotalHits));
    for (const { id, _rankingScore = 0 } of meant(hits)) {
      const before = scores.get(id) ?? { sum: 0, words: 0 };
      scores.set(id, { sum: before.sum + worth * _rankingScore ** 2, words: before.words + 1 });
    }
  }
  const scored = [...scores]
    .map(([id, { sum, words }]) => [id, sum * words] as const)
    .toSorted(([a, m], [b, n]) => n - m || a - b);
  const least = CLOSE * (scored[0]?.[1] ?? 0);
  const first = whole.hits.map(({ id }) => id);
  return {
    ids: [...new Set([...first, ...scored.filter(([, sum]) => sum >= least).map(([id]) => id)])].slice(
      0,
      EACH,
    ),
    first: first.length,
    matched: stems.filter((_, at) => (each[at]?.hits.length ?? 0) > 0),
  };
}
