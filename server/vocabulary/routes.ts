import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { tagBySlug, tagSummaries } from './reads.ts';
import { Tag, TagList } from './schema.ts';
import { BySlug, NoQuery } from './shapes.ts';

export const tagRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get('/tags', { schema: { querystring: NoQuery, response: { 200: TagList } } }, async () => {
    const results = await tagSummaries(db);
    return { total: results.length, results };
  });
  app.get(
    '/tags/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Tag } } },
    async ({ params }) => found(await tagBySlug(db, params.slug), 'tag'),
  );
};
