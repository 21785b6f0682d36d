import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../db/open.ts';
import { found, foundOrGone } from '../http/errors.ts';
import { FACETS, type SearchEngine } from '../search/engine.ts';
import { BySlug, NoQuery } from '../vocabulary/shapes.ts';
import { practiceBySlug } from './reads.ts';
import { answerSearch } from './searching.ts';
import { SearchAnswer, SearchParameters } from './schema.ts';
import { InLanguage, Practice } from './record.ts';
import { PracticeVersion, VersionAddress } from './version.ts';
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
    { schema: { querystring: SearchParameters, response: { 200: SearchAnswer } } },
    async ({ query }) => {
      const answer = await answerSearch(db, search, query);
      if (foundNothing(query, answer)) missed?.(query.q ?? '');
      return answer;
    },
  );
  app.get(
    '/practices/:slug',
    { schema: { params: BySlug, querystring: InLanguage, response: { 200: Practice } } },
    async ({ params, query }) =>
      foundOrGone(await practiceBySlug(db, params.slug, { language: query.lang }), 'practice', () =>
        withdrawn(db, params.slug),
      ),
  );
  app.get(
    '/practices/:slug/versions/:version',
    { schema: { params: VersionAddress, querystring: NoQuery, response: { 200: PracticeVersion } } },
    async ({ params }) => found(await practiceVersion(db, params.slug, params.version), 'published version'),
  );
};

/** Words alone, and not one practice: neither a filter, nor a page too far, nor an engine at rest is the reason. */
const foundNothing = (query: SearchParameters, { total, page, engine }: SearchAnswer): boolean =>
  total === 0 && page === 1 && !engine.degraded && FACETS.every((field) => query[field] === undefined);
