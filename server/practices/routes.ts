import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found, foundOrGone } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { FACETS, type SearchEngine } from '../search/engine.ts';
import { bySlug, ByVersion, OnlyLanguage } from '../vocabulary/shapes.ts';
import { practiceBySlug } from './reads.ts';
import { answerSearch } from './searching.ts';
import { Practice, PracticeParameters } from './record.ts';
import { PracticesParameters, SearchAnswer, type SearchParameters } from './schema.ts';
import { PracticeVersion } from './version.ts';
import { practiceVersion, withdrawn } from './versions.ts';

interface Options {
  readonly db: Db;
  readonly search: SearchEngine;
  /** Is told the text of a search that found nothing in the whole catalogue. */
  readonly missed?: ((text: string) => void) | undefined;
}

/** Searching is listing: without parameters `/practices` is the whole catalogue, a page at a time. */
export const practiceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, search, missed }) => {
  app.get(
    '/practices',
    {
      schema: {
        operationId: 'searchPractices',
        summary: 'Search and list practices',
        description:
          'Without parameters: the whole catalogue, twenty results a page, most adopted first. Filters narrow each other, values of one filter are ' +
          'alternatives. `facets` says which values there are and how many practices each would leave.',
        section: 'Practices',
        example: '/api/practices?q=service+design&country=SE&fields=slug,title,city',
        also: [503],
        querystring: PracticesParameters,
        response: { 200: SearchAnswer },
      },
    },
    async ({ query }) => {
      const answer = await answerSearch(db, search, query);
      if (foundNothing(query, answer)) missed?.(query.q ?? '');
      return answer;
    },
  );
  app.get(
    '/practices/:slug',
    {
      schema: {
        operationId: 'getPractice',
        summary: 'A practice with everything linked to it',
        description:
          'What was done, what it cost, what went wrong, who took it over. Texts are in the language of the record; with `lang`, title and summary ' +
          'come in another one where there is a translation.',
        section: 'Practices',
        example: '/api/practices/spoku?fields=slug,title,city,adoptions',
        also: [410],
        params: bySlug('practice', 'spoku'),
        querystring: PracticeParameters,
        response: { 200: Practice },
      },
    },
    async ({ params, query: { lang: language, fields } }) =>
      foundOrGone(await practiceBySlug(db, params.slug, { language, fields }), none('practice'), () =>
        withdrawn(db, params.slug),
      ),
  );
  app.get(
    '/practices/:slug/versions/:version',
    {
      schema: {
        operationId: 'getPracticeVersion',
        summary: 'A practice as it was in a published version',
        description:
          'The record of then, which never changes, and how the newest version differs from it. Versions of archived practices stay readable.',
        section: 'Practices',
        example: '/api/practices/spoku/versions/1',
        params: ByVersion,
        querystring: OnlyLanguage,
        response: { 200: PracticeVersion },
      },
    },
    async ({ params: { slug, version }, query: { lang } }) =>
      found(await practiceVersion(db, slug, version, lang), none('published version')),
  );
};

/** Words alone, and not one practice: neither a filter, nor a page too far, nor an engine at rest is the reason. */
const foundNothing = (query: SearchParameters, { total, page, engine }: SearchAnswer): boolean =>
  total === 0 && page === 1 && !engine.degraded && FACETS.every((field) => query[field] === undefined);
