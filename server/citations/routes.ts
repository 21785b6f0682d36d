import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { Db } from '../db/open.ts';
import { found, refused } from '../http/errors.ts';
import { none, spoken } from '../vocabulary/problems.ts';
import { idsOfSearch } from '../practices/searching.ts';
import type { SearchEngine } from '../search/engine.ts';
import { bySlug, ByVersion } from '../vocabulary/shapes.ts';
import { type Cited, cslOf } from './csl.ts';
import { FORMATS } from './formats.ts';
import {
  CITATION,
  CITATION_OF_VERSION,
  fileOf,
  RECORD_CITED,
  RESULTS_CITED,
  SHORTLIST_CITED,
  VERSION_CITED,
} from './operations.ts';
import { apa, chicago } from './plain.ts';
import {
  adoptionToCite,
  eventToCite,
  idsOf,
  practicesToCite,
  practiceToCite,
  versionToCite,
} from './reads.ts';
import { Citation, OfRecord, OfResults, OfShortlist } from './schema.ts';

/** As many results go into one file. */
const MOST = 1000;
const number = (value: number): string => value.toLocaleString('en');
/** As many as the page of a shortlist takes. */
const MOST_CHOSEN = 8;

interface Options {
  readonly db: Db;
  readonly search: SearchEngine;
  /** The address visitors use. */
  readonly origin: string;
}

/** How to cite a record, a version of it, the results of a search, a shortlist: one address with many endings. */
export const citationRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, search, origin }) => {
  const records = [
    { kind: 'practices', missing: none('practice'), read: (slug: string) => practiceToCite(db, slug) },
    { kind: 'adoptions', missing: none('adoption'), read: (slug: string) => adoptionToCite(db, slug) },
    { kind: 'events', missing: none('event'), read: (slug: string) => eventToCite(db, slug) },
  ];
  const csl = (cited: Cited) => cslOf(cited, origin, new Date());
  const params = bySlug('record', 'spoku');
  const response = { 200: Citation };

  for (const { kind, missing, read } of records) {
    const oneOf = { path: '/api/{kind}/{slug}/citation', values: { kind } };
    app.get(
      `/api/${kind}/:slug/citation`,
      { schema: { ...CITATION, oneOf, params, querystring: OfRecord, response } },
      async ({ params: { slug } }) => citationOf(found(await read(slug), missing), csl, `/${kind}/${slug}`),
    );
  }
  app.get(
    '/api/practices/:slug/v/:version/citation',
    { schema: { ...CITATION_OF_VERSION, params: ByVersion, querystring: OfRecord, response } },
    async ({ params: { slug, version } }) => {
      const cited = found(await versionToCite(db, slug, version), none('version'));
      return citationOf(cited, csl, cited.path);
    },
  );

  for (const format of FORMATS) {
    const { ending, type, download, write } = format;
    const response = { 200: fileOf(format) };
    const at = (path: string, values = {}) => ({ path: `${path}.{ending}`, values: { ...values, ending } });
    const send = (reply: FastifyReply, name: string, text: string) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('content-disposition', `${download ? 'attachment' : 'inline'}; filename="${name}.${ending}"`)
        .send(text);
    const sendOne = (reply: FastifyReply, cited: Cited, page: string) =>
      send(
        reply.header('link', `<${origin}${page}>; rel="describes"; type="text/html"`),
        cited.key,
        write([csl(cited)]),
      );
    const sendMany = (reply: FastifyReply, name: string, all: readonly Cited[], total: number) => {
      const remark =
        all.length === total
          ? undefined
          : `Only ${number(all.length)} of ${number(total)} practices are in this list.`;
      const counted = reply.header('x-total-count', total).header('x-cited-count', all.length);
      return send(counted, name, write(all.map(csl), remark));
    };

    for (const { kind, missing, read } of records) {
      const oneOf = at('/{kind}/{slug}', { kind });
      app.get(
        `/${kind}/:slug.${ending}`,
        { schema: { ...RECORD_CITED, oneOf, params, querystring: OfRecord, response } },
        async ({ params: { slug } }, reply) =>
          sendOne(reply, found(await read(slug), missing), `/${kind}/${slug}`),
      );
    }
    const ofVersion = { ...VERSION_CITED, oneOf: at('/practices/{slug}/v/{version}') };
    app.get(
      `/practices/:slug/v/:version.${ending}`,
      { schema: { ...ofVersion, params: ByVersion, querystring: OfRecord, response } },
      async ({ params: { slug, version } }, reply) => {
        const cited = found(await versionToCite(db, slug, version), none('version'));
        return sendOne(reply, cited, cited.path);
      },
    );
    const ofResults = { ...RESULTS_CITED, also: [503] as const, oneOf: at('/practices') };
    app.get(
      `/practices.${ending}`,
      { schema: { ...ofResults, querystring: OfResults, response } },
      async ({ query }, reply) => {
        const { ids, total } = await idsOfSearch(db, search, query, MOST);
        return sendMany(reply, 'practices', await practicesToCite(db, ids), total);
      },
    );
    const ofShortlist = { ...SHORTLIST_CITED, oneOf: at('/shortlist') };
    app.get(
      `/shortlist.${ending}`,
      { schema: { ...ofShortlist, querystring: OfShortlist, response } },
      async ({ query }, reply) => {
        const slugs = chosenIn(query.list ?? '');
        return sendMany(reply, 'shortlist', await practicesToCite(db, await idsOf(db, slugs)), slugs.length);
      },
    );
  }
};

const citationOf = (cited: Cited, csl: (cited: Cited) => Citation['csl'], page: string): Citation => {
  const item = csl(cited);
  return {
    apa: apa(item),
    chicago: chicago(item),
    csl: item,
    links: FORMATS.map(({ label, type, ending }) => ({ label, type, href: `${page}.${ending}` })),
  };
};

function chosenIn(list: string): string[] {
  const slugs = [...new Set(list.split(',').filter((slug) => slug !== ''))];
  if (slugs.length === 0) throw refused(spoken('refused.shortlist.empty'));
  if (slugs.length > MOST_CHOSEN) throw refused(spoken('refused.shortlist.long', { count: MOST_CHOSEN }));
  return slugs;
}
