import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { eventBySlug, eventCards } from './reads.ts';
import { Event, EventList } from './schema.ts';

export const eventRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get('/events', { schema: { querystring: NoQuery, response: { 200: EventList } } }, async () => {
    const results = await eventCards(db);
    return { total: results.length, results };
  });
  app.get(
    '/events/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Event } } },
    async ({ params }) => found(await eventBySlug(db, params.slug), 'event'),
  );
};
