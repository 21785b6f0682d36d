import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { gapMapsByVersion } from './gaps.ts';
import { tagBySlug, tagSummaries } from './reads.ts';
import { GapMap, GapParameters, Tag, TagList } from './schema.ts';
import { BySlug, NoQuery } from './shapes.ts';

export const tagRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const gaps = gapMapsByVersion(db);
  app.get('/tags', { schema: { querystring: NoQuery, response: { 200: TagList } } }, async () => {
    const results = await tagSummaries(db);
    return { total: results.length, results };
  });
  app.get(
    '/tags/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Tag } } },
    async ({ params }) => found(await tagBySlug(db, params.slug), 'tag'),
  );
  app.get('/gap-map', { schema: { querystring: GapParameters, response: { 200: GapMap } } }, ({ query }) =>
    gaps(query.count ?? 'started'),
  );
};
