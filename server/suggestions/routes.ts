import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { suggest } from './reads.ts';
import { SuggestParameters, Suggestions } from './schema.ts';

export const suggestionRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get(
    '/suggest',
    { schema: { querystring: SuggestParameters, response: { 200: Suggestions } } },
    async ({ query }) => ({ results: await suggest(db, query.q) }),
  );
};
