import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { cityBySlug, cityCards, myCityChoices } from './reads.ts';
import { City, CityList, MyCityAnswer, MyCityParameters } from './schema.ts';

export const cityRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get('/cities', { schema: { querystring: NoQuery, response: { 200: CityList } } }, async () => {
    const results = await cityCards(db);
    return { total: results.length, results };
  });
  app.get(
    '/cities/:slug',
    { schema: { params: BySlug, querystring: NoQuery, response: { 200: City } } },
    async ({ params }) => found(await cityBySlug(db, params.slug), 'city'),
  );
  app.get(
    '/my-city',
    { schema: { querystring: MyCityParameters, response: { 200: MyCityAnswer } } },
    async ({ query }) => myCityChoices(db, query),
  );
};
