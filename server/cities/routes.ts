import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { cityBySlug, cityCards, myCityChoices } from './reads.ts';
import {
  CitiesParameters,
  City,
  CityBySlug,
  CityList,
  CityParameters,
  MyCityAnswer,
  MyCityParameters,
} from './schema.ts';

export const cityRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const list = {
    operationId: 'listCities',
    summary: 'All cities',
    description: 'Every city, region and country that gave or took something, by name.',
    section: 'Cities',
    example: '/api/cities?fields=slug,name,country,practices',
    querystring: CitiesParameters,
    response: { 200: CityList },
  } as const;
  app.get('/cities', { schema: list }, async ({ query }) => {
    const results = await cityCards(db, query.lang);
    return { total: results.length, results };
  });
  app.get(
    '/cities/:slug',
    {
      schema: {
        operationId: 'getCity',
        summary: 'A city: what it gave and took, its events and plans',
        description: 'With everything linked to it, and what cities like it took over.',
        section: 'Cities',
        example: '/api/cities/birmingham?fields=name,population,gave',
        params: CityBySlug,
        querystring: CityParameters,
        response: { 200: City },
      },
    },
    async ({ params, query }) => found(await cityBySlug(db, params.slug, query.lang), none('city')),
  );
  app.get(
    '/my-city',
    {
      schema: {
        operationId: 'getMyCity',
        summary: 'How a city is understood',
        description: 'What is known of the city that `my…` gives, and what can be chosen from.',
        section: 'Comparing',
        example: '/api/my-city?my=Eger&my_population=30000&my_country=HU',
        querystring: MyCityParameters,
        response: { 200: MyCityAnswer },
      },
    },
    async ({ query }) => myCityChoices(db, query),
  );
};
