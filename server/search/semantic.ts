import { FACETS, type Facet, type SearchEngine, type SearchQuery, type SearchResult } from './engine.ts';
import type { Nearness } from './nearness.ts';
import { words } from './words.ts';

/** So many practices at most are added to what the words find. */
const MOST_ADDED = 5;
/** How much the first places count; Cormack, Clarke, Büttcher, Reciprocal rank fusion (2009), §2. */
const RANK = 60;

/**
 * The same engine, helped by meanings. What the words find stays what is found, with its total and its counts; `ratio` says how much
 * nearness in meaning weighs in the order of each page. Where the words find less than a page, a few practices near in meaning
 * follow, and are counted. Without a vector, or when anything goes wrong, the words alone answer.
 */
export function semantic(byWords: SearchEngine, near: Nearness, ratio: number): SearchEngine {
  return {
    async search(query) {
      if (ratio === 0 || query.sort !== 'relevance' || words(query.text).length === 0)
        return byWords.search(query);
      const start = performance.now();
      const asked = near.vectorOf(query.text);
      const found = await byWords.search(query);
      const vector = await asked;
      if (vector === undefined) return found;
      const full = found.total >= query.limit;
      // On a further page of less than one page nothing is left to show, but the total has to be the same.
      const first = full || query.offset === 0 ? found : await byWords.search({ ...query, offset: 0 });
      try {
        const ids =
          first.ids.length < 2 ? first.ids : fused(first.ids, await near.order(vector, first.ids), ratio);
        const answer = full ? { ...first, ids } : await added({ ...first, ids }, query, near, vector);
        return {
          ...answer,
          ids: full || query.offset === 0 ? answer.ids : [],
          took: performance.now() - start,
        };
      } catch {
        return found;
      }
    },
  };
}

/** Ids in the order of both lists; one that the second does not hold keeps its place of the first. */
function fused(ids: number[], nearest: number[], ratio: number): number[] {
  const place = new Map(nearest.map((id, at) => [id, at]));
  const score = (id: number, at: number): number =>
    (1 - ratio) / (RANK + at) + ratio / (RANK + (place.get(id) ?? at));
  return ids
    .map((id, at) => ({ id, score: score(id, at) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

async function added(found: SearchResult, { filters, limit }: SearchQuery, near: Nearness, vector: number[]) {
  const nearest = await near.nearest(vector, filters);
  const room = Math.min(MOST_ADDED, limit - found.total);
  const more = nearest.filter((id) => !found.ids.includes(id)).slice(0, room);
  if (more.length === 0) return found;
  const counts = await near.countsOf(more);
  const sum = (field: Facet): Record<string, number> => {
    const both = new Map(Object.entries(found.counts[field]));
    for (const [value, count] of Object.entries(counts[field] ?? {}))
      both.set(value, (both.get(value) ?? 0) + count);
    return Object.fromEntries(both);
  };
  return {
    ...found,
    ids: [...found.ids, ...more],
    total: found.total + more.length,
    byMeaning: more.length,
    counts: Object.fromEntries(FACETS.map((field) => [field, sum(field)])) as SearchResult['counts'],
  };
}
