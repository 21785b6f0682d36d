import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { adoptionCards } from './cards.ts';
import { adoptionBySlug } from './reads.ts';
import {
  Adoption,
  AdoptionBySlug,
  AdoptionList,
  AdoptionParameters,
  AdoptionsParameters,
  StoryAnswer,
  StoryParameters,
} from './schema.ts';
import { story } from './story.ts';

export const adoptionRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const list = {
    operationId: 'listAdoptions',
    summary: 'All adoptions',
    description: 'Newest first. To narrow them, and for statistics, see `listTransfers`.',
    section: 'Adoptions',
    example: '/api/adoptions?fields=slug,practice,city,status',
    querystring: AdoptionsParameters,
    response: { 200: AdoptionList },
  } as const;
  app.get('/adoptions', { schema: list }, async ({ query }) => {
    const results = await adoptionCards(db, query.lang);
    return { total: results.length, results };
  });
  // For the first page, and not part of what the API promises.
  const told = { hide: true, querystring: StoryParameters, response: { 200: StoryAnswer } } as const;
  app.get('/story', { schema: told }, async ({ query }) => ({ story: await story(db, query.lang) }));
  app.get(
    '/adoptions/:slug',
    {
      schema: {
        operationId: 'getAdoption',
        summary: 'An adoption with its journey',
        description:
          'What the city kept, changed and dropped, what it cost and how it went; `chain` is the whole way of the practice from the first city on.',
        section: 'Adoptions',
        example: '/api/adoptions/service-design-birmingham?fields=slug,city,status,chain',
        params: AdoptionBySlug,
        querystring: AdoptionParameters,
        response: { 200: Adoption },
      },
    },
    async ({ params, query }) => found(await adoptionBySlug(db, params.slug, query.lang), none('adoption')),
  );
};
