import { Meilisearch, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import {
  FACETS,
  type SearchEngine,
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
  MANY,
} from './engine.ts';
import type { EmbedderConfig } from './embedder.ts';
import { filterOf } from './meili-filter.ts';
import { keepAlive } from './keep-alive.ts';
import { meiliIndex, TEXTS } from './meili-index.ts';
import { INDEX } from './meili-tasks.ts';
import { type MeiliVectors, meiliVectors } from './meili-vectors.ts';
import { ENOUGH, meant, wider } from './meili-wider.ts';
import { nearness } from './nearness.ts';
import { semantic } from './semantic.ts';
import { contentWords, words } from './words.ts';

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
type FormattedHit = Hit & { _formatted?: Partial<Hit> };
type Answer = SearchResponse<Hit>;
/** With the number of hits before any facet was chosen: filters alone are no reason to look for more. */
type Asked = Omit<SearchResult, 'took'> & { readonly unfiltered: number };

/**
 * The Meilisearch engine and the index behind it; both share whether the index is complete enough to serve. With a model for
 * meanings, also the vectors in that index.
 */
export function meilisearch(
  url: string,
  key: string | undefined,
  model?: EmbedderConfig,
  /** Milliseconds that one request of a search may take. */
  deadline = DEADLINE,
): { engine: SearchEngine; index: SearchIndex; vectors: MeiliVectors | undefined } {
  let serving = false;
  const connect = (timeout: number, httpClient: ReturnType<typeof keepAlive>) =>
    // Uncompressed: compressed answers come in pieces that wait for each other some 40 ms on the loopback.
    new Meilisearch({
      host: url,
      timeout,
      requestInit: { headers: { 'Accept-Encoding': 'identity' } },
      // It goes nowhere that an answer leads: the key and what is searched are for this address alone.
      httpClient,
      ...(key === undefined ? {} : { apiKey: key }),
    });
  const client = connect(deadline, keepAlive({ changesNothing: true }));
  const engine: SearchEngine = {
    async search(query) {
      if (!serving) throw new Error('Meilisearch is not ready yet');
      const start = performance.now();
      const wanted = contentWords(query.text);
      const answer = await ask(client, query, {
        q: wanted.join(' '),
        filter: [],
        phrase: phraseOf(query, wanted),
      });
      const wider =
        wanted.length > 0 && answer.unfiltered < ENOUGH ? await widened(client, query, wanted) : undefined;
      const { unfiltered: _, ...result } = wider ?? answer;
      return { ...result, took: performance.now() - start };
    },
  };
  const patient = connect(10_000, keepAlive({ changesNothing: false }));
  const vectors = model && meiliVectors(patient, model);
  const serve = (ready: boolean): void => {
    serving = ready;
  };
  const index = meiliIndex(patient, serve, vectors);
  if (vectors === undefined) return { engine, index, vectors };
  return { engine: semantic(engine, nearness(client, vectors), vectors.ratio), index, vectors };
}

/**
 * The first hits and, after them, records that have some of the words: looked up by what finds them rather than by the
 * query, so that pages, totals and counts fit together. Undefined where the filters alone made the hits few.
 */
async function widened(
  client: Meilisearch,
  query: SearchQuery,
  wanted: string[],
): Promise<Asked | undefined> {
  const found = await wider(client, wanted);
  if (found.first >= ENOUGH || found.ids.length === found.first) return undefined;
  const filter = [[`id IN [${found.ids.join()}]`]];
  if (query.sort !== 'relevance') return ask(client, query, { q: '', filter, matched: found.matched });
  const all = await ask(client, { ...query, offset: 0, limit: found.ids.length }, { q: '', filter });
  const passing = new Set(all.ids);
  const ids = found.ids.filter((id) => passing.has(id)).slice(query.offset, query.offset + query.limit);
  return { ...all, ids, matched: found.matched };
}

/**
 * One multi-search: the page itself, and for each chosen facet one without its own filter, whose counts tell what
 * another choice would give.
 */
async function ask(
  client: Meilisearch,
  query: SearchQuery,
  {
    q,
    filter,
    matched,
    phrase,
  }: { q: string; filter: string[][]; matched?: string[]; phrase?: string | undefined },
): Promise<Asked> {
  const chosen = FACETS.filter((field) => (query.filters[field]?.length ?? 0) > 0);
  const common = {
    indexUid: INDEX,
    q,
    attributesToSearchOn: TEXTS,
    matchingStrategy: 'all' as const,
    hitsPerPage: 0,
    page: 1,
  };
  const queries: MultiSearchQuery[] = [
    {
      ...common,
      hitsPerPage: query.limit,
      page: Math.floor(query.offset / query.limit) + 1,
      filter: [...filter, ...filterOf(query.filters)],
      facets: [...FACETS],
      sort: ORDER[query.sort === 'relevance' && q === '' ? 'most-adopted' : query.sort],
      attributesToRetrieve: ['id'],
      ...(q === ''
        ? {}
        : { attributesToHighlight: ['title', 'summary'], highlightPreTag: OPEN, highlightPostTag: CLOSE }),
    },
    ...chosen.map((field) => ({
      ...common,
      filter: [...filter, ...filterOf(query.filters, field)],
      facets: [field],
    })),
    ...(chosen.length > 1 ? [{ ...common, filter }] : []),
    ...(phrase === undefined
      ? []
      : [
          {
            indexUid: INDEX,
            q: phrase,
            attributesToSearchOn: ['phrases'],
            filter: filterOf(query.filters),
            attributesToRetrieve: ['id'],
            showRankingScoreDetails: true,
            limit: MANY,
          },
        ]),
  ];
  const { results } = (await client.multiSearch({ queries })) as unknown as { results: Answer[] };
  const [page, ...others] = results as [Answer, ...Answer[]];
  const counts = Object.fromEntries(FACETS.map((field) => [field, page.facetDistribution?.[field] ?? {}]));
  for (const [at, field] of chosen.entries()) counts[field] = others[at]?.facetDistribution?.[field] ?? {};
  return {
    ids: bySideBySide(page.hits, q, phrase === undefined ? undefined : others.at(-1)),
    total: page.totalHits ?? 0,
    unfiltered:
      (chosen.length === 0 ? page : others[chosen.length === 1 ? 0 : chosen.length])?.totalHits ?? 0,
    truncated: false,
    counts: counts as SearchResult['counts'],
    matched: matched ?? matchedWords(page.hits),
    engine: 'meilisearch',
    degraded: false,
  };
}

/** Two or three words written as one, for the concepts that are written so too. */
const phraseOf = (query: SearchQuery, wanted: string[]): string | undefined =>
  query.sort === 'relevance' && (wanted.length === 2 || wanted.length === 3) ? wanted.join('') : undefined;

/** The hits of a page: those with every word in the title, those of a concept of these very words, the others. */
function bySideBySide(hits: FormattedHit[], q: string, ofConcept: Answer | undefined): number[] {
  const ids = hits.map((hit) => hit.id);
  if (ofConcept === undefined) return ids;
  const concept = new Set(meant(ofConcept.hits).map(({ id }) => id));
  const place = new Map(
    hits.map((hit) => {
      const inTitle = matchedWords([{ id: hit.id, _formatted: { title: hit._formatted?.title ?? '' } }]);
      return [hit.id, inTitle.length >= q.split(' ').length ? 0 : concept.has(hit.id) ? 1 : 2];
    }),
  );
  return ids.toSorted((a, b) => (place.get(a) ?? 2) - (place.get(b) ?? 2));
}

function matchedWords(hits: FormattedHit[]): string[] {
  const marked = new RegExp(`${OPEN}(.*?)${CLOSE}`, 'gu');
  const found = hits.flatMap((hit) =>
    [hit._formatted?.title ?? '', hit._formatted?.summary ?? ''].flatMap((text) =>
      [...text.matchAll(marked)].flatMap(([, word]) => words(word ?? '')),
    ),
  );
  return [...new Set(found)];
}
