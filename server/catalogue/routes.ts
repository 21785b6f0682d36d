import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { TSchema } from 'typebox';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { refused } from '../http/errors.ts';
import { spoken } from '../vocabulary/problems.ts';
import { cursorAfter, slugIn } from './cursor.ts';
import { pageOf } from './reads.ts';
import { type Kind, PageOf, USUAL, walkParameters, WALKS } from './schema.ts';

interface Query {
  readonly cursor?: string;
  readonly limit?: number;
  readonly fields?: string[];
  readonly lang?: Language;
}

/** The whole catalogue, a page at a time: for those who keep a copy, or need every record. */
export const catalogueRoutes: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  for (const [kind, record] of Object.entries(WALKS) as [Kind, TSchema & { properties: object }][]) {
    app.get(
      `/catalogue/${kind}`,
      { schema: schemaOf(kind, walkParameters(record), record) },
      async (request, reply) => {
        const query = request.query as Query;
        const after = query.cursor === undefined ? '' : slugIn(query.cursor, kind);
        if (after === undefined)
          throw refused(spoken('refused.cursor', { address: `/api/v1/catalogue/${kind}` }));
        const { limit = USUAL, lang: language, fields } = query;
        const { results, last } = await pageOf(db, kind, { after, limit, language, fields });
        const next = last === undefined ? null : addressAfter(kind, last, query);
        if (next !== null) reply.header('link', `<${next}>; rel="next"`);
        return { results, next };
      },
    );
  }
};

function addressAfter(kind: Kind, last: string, { limit, lang, fields }: Query): string {
  const parameters = new URLSearchParams({ cursor: cursorAfter(kind, last) });
  if (limit !== undefined) parameters.set('limit', String(limit));
  if (lang !== undefined) parameters.set('lang', lang);
  const written = fields === undefined ? '' : `&fields=${fields.join(',')}`;
  return `/api/v1/catalogue/${kind}?${parameters.toString()}${written}`;
}

const schemaOf = (kind: Kind, querystring: TSchema, record: TSchema) => ({
  operationId: `walk${(kind[0] ?? '').toUpperCase()}${kind.slice(1)}`,
  summary: `All ${kind}, in full`,
  description:
    'Every record in full, in the order of the slugs. Follow `next` until it is null: whatever changes meanwhile, no record that stays is missed or ' +
    'comes twice. A page may hold fewer than `limit`.',
  section: 'Whole catalogue' as const,
  example: `/api/catalogue/${kind}?limit=3&fields=slug`,
  querystring,
  response: { 200: PageOf(record) },
});
