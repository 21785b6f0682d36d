import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import type { SearchEngine } from '../search/engine.ts';
import { feedOf } from './feed.ts';
import { FORMATS } from './formats.ts';
import { answerOf, everythingFeed, practicesFeed, recordFeed, transfersFeed } from './operations.ts';
import { searchFollowed } from './searching.ts';
import { cityFollowed, everything, type Subject, tagFollowed, transfersFollowed } from './subject.ts';

interface Options {
  readonly db: Db;
  readonly search: SearchEngine;
  /** The address visitors use. */
  readonly origin: string;
}

const RECORDS = [
  ['cities', 'city', cityFollowed],
  ['tags', 'subject', tagFollowed],
] as const;

/** Feeds of changes, at the address of the page that is followed with an ending: of a search, a city, a subject, of transfers. */
export const feedRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, search, origin }) => {
  app.addHook('preValidation', async ({ query }) => withoutEmpty(query as Record<string, unknown>));
  for (const format of FORMATS) {
    const { ending, type, write } = format;
    const response = answerOf(format);
    const send = async (
      { url, query }: Pick<FastifyRequest, 'url'> & { query: { part?: number; lang?: Language } },
      reply: FastifyReply,
      subject: Subject,
      home?: string,
    ) => {
      const { pathname, searchParams } = new URL(url, origin);
      const feed = await feedOf(db, subject, {
        origin,
        path: pathname.slice(0, -ending.length - 1),
        query: searchParams,
        part: query.part,
        language: query.lang,
        ...(home === undefined ? {} : { home }),
      });
      return reply.type(`${type}; charset=utf-8`).send(write(feed));
    };

    app.get(
      `/practices.${ending}`,
      { schema: { ...practicesFeed(ending), response } },
      async (asked, reply) => send(asked, reply, await searchFollowed(db, search, asked.query)),
    );
    for (const [kind, noun, follow] of RECORDS)
      app.get(
        `/${kind}/:slug.${ending}`,
        { schema: { ...recordFeed(kind, ending), response } },
        async (asked, reply) => {
          const { params, query } = asked;
          return send(asked, reply, found(await follow(db, params.slug, query.lang), none(noun)));
        },
      );
    app.get(
      `/transfers.${ending}`,
      { schema: { ...transfersFeed(ending), response } },
      async (asked, reply) => send(asked, reply, await transfersFollowed(db, asked.query, asked.query.lang)),
    );
    app.get(`/changes.${ending}`, { schema: { ...everythingFeed(ending), response } }, async (asked, reply) =>
      send(asked, reply, everything, '/'),
    );
  }
};

/** An empty value says nothing: forms send one for each field that was left as it is. */
function withoutEmpty(query: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(query)) {
    if (value === '') delete query[name];
    else if (Array.isArray(value)) query[name] = value.filter((each) => each !== '');
  }
}
