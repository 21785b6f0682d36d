import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { languages } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { found, lacking } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { Maybe, NoQuery, OneOf, Slug, strict } from '../vocabulary/shapes.ts';
import { practiceFacts, siteFacts } from './card-facts.ts';
import { keptCards } from './cards.ts';
import { addressesIn, KINDS, partsOf } from './reads.ts';
import { robots } from './robots.ts';
import { securityText } from './security.ts';
import { recordsInFile, sitemap, sitemapIndex } from './sitemap.ts';

interface Options {
  readonly db: Db;
  /** The address visitors use, without a slash at its end. */
  readonly origin: string;
  /** Whom to tell of a hole: a `mailto:` or `https:` address. */
  readonly contact: string | undefined;
}

const NO_CONTACT =
  'Nobody is named here to tell of a security hole. Who runs this site sets the variable CONTACT to a mailto: or https: address.';

const part = Type.Object({
  kind: OneOf(KINDS),
  number: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});
const asked = Type.Object({ lang: Maybe(OneOf(languages)) }, strict);

/** What others find the site by: sitemaps, robots.txt, security.txt, and pictures for those who share a page. */
export const discoveryRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, origin, contact }) => {
  const size = recordsInFile(languages);
  const parts = partsOf(size);
  const card = keptCards();
  const xml = 'application/xml; charset=utf-8';
  const text = 'text/plain; charset=utf-8';

  app.get('/sitemap.xml', { schema: { hide: true } }, async (_, reply) =>
    reply.type(xml).send(sitemapIndex(await parts(db), origin)),
  );
  app.get(
    '/sitemaps/:kind-:number.xml',
    { schema: { hide: true, params: part } },
    async ({ params }, reply) => {
      const { kind, number } = params;
      const all = await parts(db);
      const one = found(
        all.find((each) => each.kind === kind && each.number === number),
        none('sitemap'),
      );
      return reply.type(xml).send(sitemap(await addressesIn(db, one, size), origin, languages));
    },
  );
  app.get('/robots.txt', { schema: { hide: true } }, (_, reply) => reply.type(text).send(robots(origin)));
  app.get('/.well-known/security.txt', { schema: { hide: true } }, async (_, reply) => {
    if (contact === undefined) throw lacking(() => NO_CONTACT);
    return reply.type(text).send(securityText(contact, origin, new Date()));
  });

  app.get('/card.png', { schema: { hide: true, querystring: NoQuery } }, async (_, reply) =>
    reply.type('image/png').send(await card(await siteFacts(db))),
  );
  app.get(
    '/practices/:slug/card.png',
    { schema: { hide: true, params: Type.Object({ slug: Slug }), querystring: asked } },
    async ({ params: { slug }, query: { lang } }, reply) => {
      const facts = found(await practiceFacts(db, slug, lang), none('practice'));
      return reply.type('image/png').send(await card(facts));
    },
  );
};
