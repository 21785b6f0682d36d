import type { FastifyInstance } from 'fastify';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, type Quad } from 'n3';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';

// How linked data is read by others: with the reference processor, which may fetch nothing and has to say what it drops.

export const ORIGIN = 'https://practices.test';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Node = { [key: string]: Json };

const options = {
  safe: true,
  documentLoader: (url: string) => {
    throw new Error(`${url} would have to be fetched`);
  },
} as const;

/** @throws Error where anything of it would be lost. */
export const expanded = async (document: Json): Promise<Node[]> =>
  (await jsonld.expand(document as JsonLdDocument, options)) as Node[];

export const asNQuads = async (document: Json): Promise<string> =>
  (await jsonld.toRDF(document as JsonLdDocument, { ...options, format: 'application/n-quads' })) as string;

/** The same for the same statements, whatever they are called and in whatever order they stand. */
export const canonical = (nQuads: string): Promise<string> =>
  jsonld.canonize(
    nQuads as unknown as JsonLdDocument,
    {
      algorithm: 'RDFC-1.0',
      inputFormat: 'application/n-quads',
      format: 'application/n-quads',
    } as never,
  ) as unknown as Promise<string>;

export const fromNQuads = (nQuads: string): Promise<Json> =>
  Promise.resolve(
    jsonld.fromRDF(nQuads as never, { format: 'application/n-quads' }),
  ) as unknown as Promise<Json>;

export const quadsOf = (text: string, format = 'N-Quads'): Quad[] => new Parser({ format }).parse(text);

/** The linked data in a page; undefined where there is none. */
export function inPage(html: string): Node | undefined {
  const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (found.length > 1) throw new Error('The page says it twice.');
  return found[0] === undefined ? undefined : (JSON.parse(found[0][1] ?? '') as Node);
}

/** The whole site over a database, pages and all; needs the built client. */
export async function siteOver(database: Database): Promise<FastifyInstance> {
  const app = await buildApp({
    db: database.db,
    search: embeddedEngine(database.db),
    config: readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: ORIGIN }),
  });
  onTestFinished(() => app.close());
  return app;
}

/** Addresses of every page of a catalogue: lists, and each record. */
export async function pagesOf(app: FastifyInstance): Promise<string[]> {
  const slugs = async (list: string) =>
    (await app.inject(`/api/${list}`))
      .json<{ results: { slug: string }[] }>()
      .results.map(({ slug }) => `/${list}/${slug}`);
  const { pages } = (await app.inject('/api/practices')).json<{ pages: number }>();
  const practices = Array.from({ length: pages }, (_, at) => slugs(`practices?sort=title&page=${at + 1}`));
  const records = await Promise.all([
    ...practices,
    ...['cities', 'events', 'adoptions', 'plans', 'tags'].map(slugs),
  ]);
  const lists = [
    '',
    'practices',
    'cities',
    'events',
    'transfers',
    'plans',
    'tags',
    'gap-map',
    'data',
    'about',
  ];
  return [...lists.map((list) => `/${list}`), ...records.flat().map((path) => path.replace(/\?[^/]*/, ''))];
}
