import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { eventBySlug, eventCards } from './reads.ts';
import { Event, EventBySlug, EventList, EventParameters, EventsParameters } from './schema.ts';

export const eventRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const list = {
    operationId: 'listEvents',
    summary: 'All events',
    description: 'In the order in which they took place.',
    section: 'Events',
    example: '/api/events?fields=slug,title,start',
    querystring: EventsParameters,
    response: { 200: EventList },
  } as const;
  app.get('/events', { schema: list }, async ({ query }) => {
    const results = await eventCards(db, query.lang);
    return { total: results.length, results };
  });
  app.get(
    '/events/:slug',
    {
      schema: {
        operationId: 'getEvent',
        summary: 'An event: what was shown, who came, what came of it',
        description: 'With the adoptions of whose journey it is a step.',
        section: 'Events',
        example: '/api/events/study-visit-gavle-digital-renewal?fields=title,practices,outcomes',
        params: EventBySlug,
        querystring: EventParameters,
        response: { 200: Event },
      },
    },
    async ({ params, query }) => found(await eventBySlug(db, params.slug, query.lang), none('event')),
  );
};
