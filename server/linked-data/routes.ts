import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { tagSummaries } from '../vocabulary/reads.ts';
import { catalogueResources } from './catalogue.ts';
import { documentOf } from './context.ts';
import { asJsonLd } from './dcat.ts';
import { LANDING_PAGE } from './distributions.ts';
import { extentOf } from './extent.ts';
import { KINDS, versionOf, type World } from './kinds.ts';
import { asLinkset, asLinksetJson } from './linkset.ts';
import {
  CATALOGUE,
  CATALOGUE_AS_JSON_LD,
  CATALOGUE_AS_TURTLE,
  recordAsJsonLd,
  recordAsLinkset,
  recordAsLinksetJson,
  TAGS_AS_JSON_LD,
  VERSION_AS_JSON_LD,
} from './operations.ts';
import { linkSet, sets } from './signposts.ts';
import { tagsNode } from './tag.ts';
import { asTurtle } from './turtle.ts';

const JSON_LD = 'application/ld+json; charset=utf-8';

/** Records as linked data and as sets of links, at their page's address with an ending; the catalogue as DCAT-AP. */
export const linkedDataRoutes: FastifyPluginAsyncTypebox<World> = async (app, world) => {
  const { db, origin } = world;
  for (const [name, { noun, ofSlug }] of Object.entries(KINDS)) {
    const node = async (slug: string) => found(await ofSlug(world, slug), none(noun));
    app.get(
      `/${name}/:slug.jsonld`,
      { schema: recordAsJsonLd(name) },
      async ({ params: { slug } }, reply) => {
        const path = `/${name}/${slug}`;
        const document = documentOf(await node(slug));
        const links = [{ rel: 'describes', href: path, type: 'text/html' }, ...sets(path)];
        reply.header('link', asLinkset(links, origin, ', '));
        return written(reply, JSON_LD, JSON.stringify(document));
      },
    );
    app.get(
      `/${name}/:slug.linkset.json`,
      { schema: recordAsLinksetJson(name) },
      async ({ params: { slug } }, reply) => {
        const links = linkSet(`/${name}/${slug}`, await node(slug));
        return written(reply, 'application/linkset+json', asLinksetJson(links, origin));
      },
    );
    app.get(
      `/${name}/:slug.linkset`,
      { schema: recordAsLinkset(name) },
      async ({ params: { slug } }, reply) => {
        const links = linkSet(`/${name}/${slug}`, await node(slug));
        return written(reply, 'application/linkset', asLinkset(links, origin));
      },
    );
  }
  app.get(
    '/practices/:slug/v/:version.jsonld',
    { schema: VERSION_AS_JSON_LD },
    async ({ params: { slug, version } }, reply) => {
      const node = found(await versionOf(world, slug, version), none('version'));
      const links = [
        { rel: 'describes', href: `/practices/${slug}/v/${version}`, type: 'text/html' },
        { rel: 'latest-version', href: `/practices/${slug}` },
      ];
      reply.header('link', asLinkset(links, origin, ', '));
      return written(reply, JSON_LD, JSON.stringify(documentOf(node)));
    },
  );
  app.get('/tags.jsonld', { schema: TAGS_AS_JSON_LD }, async (_, reply) =>
    written(reply, JSON_LD, JSON.stringify(documentOf(tagsNode(await tagSummaries(db), origin)))),
  );
  app.get('/catalogue', { schema: CATALOGUE }, (_, reply) => reply.redirect(LANDING_PAGE, 303));
  const resources = async () => catalogueResources(origin, await extentOf(db));
  app.get('/catalogue.ttl', { schema: CATALOGUE_AS_TURTLE }, async (_, reply) =>
    written(reply, 'text/turtle; charset=utf-8', asTurtle(await resources())),
  );
  app.get('/catalogue.jsonld', { schema: CATALOGUE_AS_JSON_LD }, async (_, reply) =>
    written(reply, JSON_LD, asJsonLd(await resources())),
  );
};

/** As bytes where the type has no character set: the framework would add one to a text. */
const written = (reply: FastifyReply, type: string, text: string): FastifyReply =>
  reply.type(type).send(type.includes('charset') ? text : Buffer.from(text));
