import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { FACETS, type Filters, type SearchEngine } from '../search/engine.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { cardsByIds, PAGE_SIZE } from './cards.ts';
import { presentFacets } from './facets.ts';
import { type Names, namesByVersion } from './names.ts';
import { practiceBySlug } from './reads.ts';
import { Practice, SearchAnswer, SearchParameters } from './schema.ts';

interface Options {
  readonly db: Db;
  readonly search: SearchEngine;
  /** Is told the text of a search that found nothing in the whole catalogue. */
  readonly missed?: ((text: string) => void) | undefined;
}

/** Searching is listing: without parameters `/practices` is the whole catalogue, a page at a time. */
export const practiceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, search, missed }) => {
  const names = namesByVersion(db);
  app.get(
    '/practices',
    { schema: { querystring: SearchParameters, response: { 200: SearchAnswer } } },
    async ({ query }) => {
      const answer = await answerSearch(db, search, query, await names());
      if (foundNothing(query, answer)) missed?.(query.q ?? '');
      return answer;
    },
  );
  app.get(
    '/practices/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Practice } } },
    async ({ params }) => found(await practiceBySlug(db, params.slug), 'practice'),
  );
};

/** Words alone, and not one practice: neither a filter, nor a page too far, nor an engine at rest is the reason. */
const foundNothing = (query: SearchParameters, { total, page, engine }: SearchAnswer): boolean =>
  total === 0 && page === 1 && !engine.degraded && FACETS.every((field) => query[field] === undefined);

async function answerSearch(
  db: Db,
  search: SearchEngine,
  query: SearchParameters,
  names: Names,
): Promise<SearchAnswer> {
  const { q = '', sort = 'relevance', page = 1 } = query;
  const filters: Filters = {};
  for (const field of FACETS) if (query[field] !== undefined) filters[field] = query[field];
  const result = await search.search({
    text: q,
    filters,
    sort,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return {
    total: result.total,
    truncated: result.truncated,
    page,
    pages: Math.ceil(result.total / PAGE_SIZE),
    sort,
    results: await cardsByIds(db, result.ids, result.matched, names),
    facets: presentFacets(result.counts, filters, names),
    engine: { name: result.engine, degraded: result.degraded, took: Math.round(result.took * 10) / 10 },
  };
}
