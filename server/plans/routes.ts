import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { planBySlug, planCards } from './reads.ts';
import { Plan, PlanBySlug, PlanList, PlanParameters, PlansParameters } from './schema.ts';

export const planRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const list = {
    operationId: 'listPlans',
    summary: 'All action plans',
    description: 'By city.',
    section: 'Action plans',
    example: '/api/plans?fields=slug,title,city',
    querystring: PlansParameters,
    response: { 200: PlanList },
  } as const;
  app.get('/plans', { schema: list }, async ({ query }) => {
    const results = await planCards(db, query.lang);
    return { total: results.length, results };
  });
  app.get(
    '/plans/:slug',
    {
      schema: {
        operationId: 'getPlan',
        summary: 'An action plan: its actions and what inspired them',
        description: 'With the adoptions that its actions planned.',
        section: 'Action plans',
        example: '/api/plans/birmingham-action-plan?fields=title,actions',
        params: PlanBySlug,
        querystring: PlanParameters,
        response: { 200: Plan },
      },
    },
    async ({ params, query }) => found(await planBySlug(db, params.slug, query.lang), none('action plan')),
  );
};
