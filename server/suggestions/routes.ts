import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { suggest } from './reads.ts';
import { SuggestParameters, Suggestions } from './schema.ts';

export const suggestionRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get(
    '/suggest',
    {
      schema: {
        operationId: 'suggest',
        summary: 'Names that begin like this',
        description:
          'At most eight records that `q`, as far as it is typed, may be the beginning of, each with its kind and its page.',
        section: 'Practices',
        example: '/api/suggest?q=birm',
        querystring: SuggestParameters,
        response: { 200: Suggestions },
      },
    },
    async ({ query }) => ({ results: await suggest(db, query.q, query.lang) }),
  );
};
