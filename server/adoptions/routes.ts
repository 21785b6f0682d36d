import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { adoptionCards } from './cards.ts';
import { adoptionBySlug } from './reads.ts';
import { Adoption, AdoptionList } from './schema.ts';

export const adoptionRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get('/adoptions', { schema: { querystring: NoQuery, response: { 200: AdoptionList } } }, async () => {
    const results = await adoptionCards(db);
    return { total: results.length, results };
  });
  app.get(
    '/adoptions/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: Adoption } } },
    async ({ params }) => found(await adoptionBySlug(db, params.slug), 'adoption'),
  );
};
