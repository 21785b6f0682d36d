import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { childrenOf, parse, textOf, type Tree } from '../oai/tree.ts';

export const ORIGIN = 'https://practices.example.eu';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The real app with a public address and what else the environment says; without pages unless they are asked for. */
export async function siteWith(
  database: Database,
  environment: Record<string, string> = {},
  pages = false,
): Promise<FastifyInstance> {
  const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: ORIGIN, ...environment });
  const app = await buildApp({ db: database.db, search: embeddedEngine(database.db), config, pages });
  onTestFinished(() => app.close());
  return app;
}

export interface Entry {
  readonly loc: string;
  readonly lastmod: string | undefined;
  readonly links: Record<string, string>[];
}

/** What a sitemap says. @throws Error where it is not as the protocol wants it. */
export function entriesOf(xml: string, root: 'urlset' | 'sitemapindex'): Entry[] {
  const tree = parse(xml);
  if (tree.name !== root || tree.namespace !== SITEMAP) throw new Error(`${tree.namespace}${tree.name}`);
  if (tree.children.length === 0 || tree.children.length > 50_000) throw new Error('too few or too many');
  return tree.children.map((entry) => {
    const order = entry.children.map(({ name }) => name).join(' ');
    if (entry.name !== (root === 'urlset' ? 'url' : 'sitemap') || !/^loc( lastmod)?( link)*$/.test(order))
      throw new Error(`${entry.name}: ${order}`);
    if (entry.children.some((child) => child.namespace !== namespaceOf(child))) throw new Error('a stranger');
    const loc = new URL(textOf(entry, 'loc') ?? '').href;
    const lastmod = textOf(entry, 'lastmod');
    if (lastmod !== undefined && new Date(lastmod).toISOString() !== lastmod) throw new Error(lastmod);
    return { loc, lastmod, links: childrenOf(entry, 'link').map(({ attributes }) => attributes) };
  });
}

const namespaceOf = ({ name }: Tree): string => (name === 'link' ? 'http://www.w3.org/1999/xhtml' : SITEMAP);

/** Everything that the sitemaps of a site name, found as a search engine finds it: from robots.txt on. */
export async function everyEntry(app: FastifyInstance): Promise<Entry[]> {
  const robots = (await app.inject('/robots.txt')).body;
  const get = async (address: string) => {
    const { statusCode, headers, body } = await app.inject(address.replace(ORIGIN, ''));
    if (statusCode !== 200 || headers['content-type'] !== 'application/xml; charset=utf-8')
      throw new Error(`${address}: ${statusCode} ${String(headers['content-type'])}`);
    return body;
  };
  const index = await get(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '');
  const files = await Promise.all(entriesOf(index, 'sitemapindex').map(({ loc }) => get(loc)));
  return files.flatMap((file) => entriesOf(file, 'urlset'));
}
