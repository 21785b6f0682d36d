import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import type { SearchEngine } from '../search/engine.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { practiceBySlug } from './reads.ts';
import { answerSearch } from './searching.ts';
import { Practice, SearchAnswer, SearchParameters } from './schema.ts';

/** Searching is listing: without parameters `/practices` is the whole catalogue, a page at a time. */
export const practiceRoutes: FastifyPluginAsyncTypebox<{ db: Db; search: SearchEngine }> = async (
  app,
  { db, search },
) => {
  app.get(
    '/practices',
    { schema: { querystring: SearchParameters, response: { 200: SearchAnswer } } },
    async ({ query }) => answerSearch(db, search, query),
  );
  app.get(
    '/practices/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Practice } } },
    async ({ params }) => found(await practiceBySlug(db, params.slug), 'practice'),
  );
};
