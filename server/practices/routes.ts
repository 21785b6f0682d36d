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

/** Searching is listing: without parameters `/practices` is the whole catalogue, a page at a time. */
export const practiceRoutes: FastifyPluginAsyncTypebox<{ db: Db; search: SearchEngine }> = async (
  app,
  { db, search },
) => {
  const names = namesByVersion(db);
  app.get(
    '/practices',
    { schema: { querystring: SearchParameters, response: { 200: SearchAnswer } } },
    async ({ query }) => answerSearch(db, search, query, await names()),
  );
  app.get(
    '/practices/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Practice } } },
    async ({ params }) => found(await practiceBySlug(db, params.slug), 'practice'),
  );
};

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
