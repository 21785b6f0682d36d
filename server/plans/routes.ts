import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { planBySlug, planCards } from './reads.ts';
import { Plan, PlanList } from './schema.ts';

export const planRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get('/plans', { schema: { querystring: NoQuery, response: { 200: PlanList } } }, async () => {
    const results = await planCards(db);
    return { total: results.length, results };
  });
  app.get(
    '/plans/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Plan } } },
    async ({ params }) => found(await planBySlug(db, params.slug), 'action plan'),
  );
};
