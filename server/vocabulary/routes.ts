import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from './problems.ts';
import { gapMap } from './gaps.ts';
import { tagBySlug, tagSummaries } from './reads.ts';
import { GapMap, GapParameters, Tag, TagBySlug, TagList, TagParameters, TagsParameters } from './schema.ts';

export const tagRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const list = {
    operationId: 'listTags',
    summary: 'All subjects',
    description: 'With the number of published practices that carry each, or a narrower one.',
    section: 'Subjects',
    example: '/api/tags?fields=slug,label,practices',
    querystring: TagsParameters,
    response: { 200: TagList },
  } as const;
  app.get('/tags', { schema: list }, async ({ query }) => {
    const results = await tagSummaries(db, query.lang);
    return { total: results.length, results };
  });
  app.get(
    '/tags/:slug',
    {
      schema: {
        operationId: 'getTag',
        summary: 'A subject in five languages',
        description: 'Its words and synonyms, which the search understands in all of them.',
        section: 'Subjects',
        example: '/api/tags/e-services?fields=slug,labels,narrower',
        params: TagBySlug,
        querystring: TagParameters,
        response: { 200: Tag },
      },
    },
    async ({ params, query }) => found(await tagBySlug(db, params.slug, query.lang), none('tag')),
  );
  app.get(
    '/gap-map',
    {
      schema: {
        operationId: 'getGapMap',
        summary: 'Topics × places: where nobody has a practice yet',
        description:
          'How many practices there are for each topic in each place, and by its size, each with the search that finds them.',
        section: 'Subjects',
        example: '/api/gap-map?count=adopted',
        querystring: GapParameters,
        response: { 200: GapMap },
      },
    },
    ({ query }) => gapMap(db, query.count ?? 'started', query.lang),
  );
};
