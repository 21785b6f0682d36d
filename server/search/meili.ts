import { Meilisearch, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import {
  FACETS,
  type SearchEngine,
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
} from './engine.ts';
import type { EmbedderConfig } from './embedder.ts';
import { filterOf } from './meili-filter.ts';
import { meiliIndex } from './meili-index.ts';
import { INDEX } from './meili-tasks.ts';
import { type MeiliVectors, meiliVectors } from './meili-vectors.ts';
import { nearness } from './nearness.ts';
import { semantic } from './semantic.ts';
import { contentWords, stem, words } from './words.ts';

/** A search that takes longer is answered by the embedded engine. */
const DEADLINE = 800;
/** Private-use characters around a match: no text of ours holds them, and no HTML is ever made of them. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

const ORDER: Record<SearchQuery['sort'], string[]> = {
  relevance: [],
  title: ['order_title:asc'],
  newest: ['started:desc', 'order_title:asc'],
  'most-adopted': ['adoptions:desc', 'order_title:asc'],
  updated: ['updated:desc', 'order_title:asc'],
};

type Hit = { id: number; title?: string; summary?: string };
type Answer = SearchResponse<Hit>;

/**
 * The Meilisearch engine and the index behind it; both share whether the index is complete enough to serve. With a model for
 * meanings, also the vectors in that index.
 */
export function meilisearch(
  url: string,
  key: string | undefined,
  model?: EmbedderConfig,
): { engine: SearchEngine; index: SearchIndex; vectors: MeiliVectors | undefined } {
  let serving = false;
  const connect = (timeout: number) =>
    // Uncompressed: compressed answers come in pieces that wait for each other some 40 ms on the loopback.
    new Meilisearch({
      host: url,
      timeout,
      requestInit: { headers: { 'Accept-Encoding': 'identity' } },
      ...(key === undefined ? {} : { apiKey: key }),
    });
  const client = connect(DEADLINE);
  const engine: SearchEngine = {
    async search(query) {
      if (!serving) throw new Error('Meilisearch is not ready yet');
      const start = performance.now();
      const wanted = contentWords(query.text);
      let answer = await ask(client, query, wanted);
      const stems = wanted.map((word) => stem(word) ?? word);
      // Nothing found: inflected forms share a beginning, and the last word is one.
      if (total(answer) === 0 && stems.join() !== wanted.join()) answer = await ask(client, query, stems);
      return { ...answer, took: performance.now() - start };
    },
  };
  const patient = connect(10_000);
  const vectors = model && meiliVectors(patient, model);
  const serve = (ready: boolean): void => {
    serving = ready;
  };
  const index = meiliIndex(patient, serve, vectors);
  if (vectors === undefined) return { engine, index, vectors };
  return { engine: semantic(engine, nearness(client, vectors), vectors.ratio), index, vectors };
}

const total = (answer: { total: number }): number => answer.total;

/**
 * One multi-search: the page itself, and for each chosen facet one without its own filter, whose counts tell what
 * another choice would give.
 */
async function ask(
  client: Meilisearch,
  query: SearchQuery,
  wanted: string[],
): Promise<Omit<SearchResult, 'took'>> {
  const chosen = FACETS.filter((field) => (query.filters[field]?.length ?? 0) > 0);
  const q = wanted.join(' ');
  const common = { indexUid: INDEX, q, matchingStrategy: 'frequency' as const, hitsPerPage: 0, page: 1 };
  const queries: MultiSearchQuery[] = [
    {
      ...common,
      hitsPerPage: query.limit,
      page: Math.floor(query.offset / query.limit) + 1,
      filter: filterOf(query.filters),
      facets: [...FACETS],
      sort: ORDER[query.sort === 'relevance' && q === '' ? 'most-adopted' : query.sort],
      attributesToRetrieve: ['id'],
      ...(q === ''
        ? {}
        : { attributesToHighlight: ['title', 'summary'], highlightPreTag: OPEN, highlightPostTag: CLOSE }),
    },
    ...chosen.map((field) => ({ ...common, filter: filterOf(query.filters, field), facets: [field] })),
  ];
  const { results } = (await client.multiSearch({ queries })) as unknown as { results: Answer[] };
  const [page, ...others] = results as [Answer, ...Answer[]];
  const counts = Object.fromEntries(FACETS.map((field) => [field, page.facetDistribution?.[field] ?? {}]));
  for (const [at, field] of chosen.entries()) counts[field] = others[at]?.facetDistribution?.[field] ?? {};
  return {
    ids: page.hits.map((hit) => hit.id),
    total: page.totalHits ?? page.estimatedTotalHits ?? 0,
    truncated: false,
    counts: counts as SearchResult['counts'],
    matched: matchedWords(page.hits),
    engine: 'meilisearch',
    degraded: false,
  };
}

function matchedWords(hits: (Hit & { _formatted?: Partial<Hit> })[]): string[] {
  const marked = new RegExp(`${OPEN}(.*?)${CLOSE}`, 'gu');
  const found = hits.flatMap((hit) =>
    [hit._formatted?.title ?? '', hit._formatted?.summary ?? ''].flatMap((text) =>
      [...text.matchAll(marked)].flatMap(([, word]) => words(word ?? '')),
    ),
  );
  return [...new Set(found)];
}
