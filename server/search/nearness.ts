import type { Meilisearch } from 'meilisearch';
import { FACETS, type Filters, type SearchResult } from './engine.ts';
import { filterOf } from './meili-filter.ts';
import { INDEX } from './meili-tasks.ts';
import type { MeiliVectors } from './meili-vectors.ts';

/** A search waits so long for the vector of its text, and does not ask for one for so long after it got none. */
const [DEADLINE, REST] = [150, 10_000];
/** Of so many nearest ones, those are near that stand out from the others by so many standard deviations, */
const [LOOKED_AT, FEW, STAND_OUT] = [50, 20, 1.5];
/** and that Meilisearch gives this score at least: a cosine of 0.3. */
const NEAR = 0.65;

/** Which practices mean something like a text. */
export interface Nearness {
  /** Undefined when there is none to be had in time; never rejects. */
  vectorOf(text: string): Promise<number[] | undefined>;
  /** These ids, nearest first; without those that have no vector. */
  order(vector: number[], ids: number[]): Promise<number[]>;
  /** Ids of practices that pass the filters and are near, nearest first. */
  nearest(vector: number[], filters: Filters): Promise<number[]>;
  countsOf(ids: number[]): Promise<SearchResult['counts']>;
}

export function nearness(client: Meilisearch, vectors: MeiliVectors, now = Date.now): Nearness {
  const index = client.index<{ id: number }>(INDEX);
  let restsUntil = 0;
  const hitsOf = async (vector: number[], filter: string[][], limit: number) => {
    const hybrid = { embedder: vectors.model.space, semanticRatio: 1 };
    const asked = { vector, hybrid, filter, limit, attributesToRetrieve: ['id'], showRankingScore: true };
    const { hits } = await index.search(null, asked);
    return hits.map(({ id, _rankingScore: score = 0 }) => ({ id, score })).filter(({ score }) => score > 0);
  };
  return {
    async vectorOf(text) {
      if (!vectors.opened() || now() < restsUntil) return undefined;
      try {
        return (await vectors.model.embed([text], AbortSignal.timeout(DEADLINE)))[0];
      } catch {
        restsUntil = now() + REST;
        return undefined;
      }
    },
    order: async (vector, ids) =>
      (await hitsOf(vector, [[`id IN [${ids.join()}]`]], ids.length)).map(({ id }) => id),
    async nearest(vector, filters) {
      const hits = await hitsOf(vector, filterOf(filters), LOOKED_AT);
      const mean = hits.reduce((sum, { score }) => sum + score, 0) / hits.length;
      const spread = Math.sqrt(hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / hits.length);
      const least = Math.max(NEAR, hits.length < FEW ? 0 : mean + STAND_OUT * spread);
      return hits.filter(({ score }) => score >= least).map(({ id }) => id);
    },
    async countsOf(ids) {
      const asked = { filter: `id IN [${ids.join()}]`, facets: [...FACETS], limit: 0 };
      return ((await index.search('', asked)).facetDistribution ?? {}) as SearchResult['counts'];
    },
  };
}
