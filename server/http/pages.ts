import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { type Language, languages } from '../db/codes.ts';
import { baseOf, isPage, languageOf } from './languages.ts';

/** What the built client offers to the server: the same pages, as text. See client/render.tsx. */
interface BuiltRender {
  render(
    url: URL,
    language: Language,
    get: (path: string) => Promise<{ status: number; body: unknown }>,
    operator: Operator,
  ): Promise<{ status: number; title: string; description: string; body: string; data: string }>;
}

/** Who runs the site, as far as the configuration tells; on every page. See client/operator.ts. */
interface Operator {
  readonly contact?: string | undefined;
  readonly operator?: string | undefined;
  readonly enforcementUrl?: string | undefined;
}

/** A link from a page to something about it: in the header `Link` (RFC 8288), and in the head of the page. */
export interface Link {
  readonly rel: string;
  /** Absolute, or a path of this site. */
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
  readonly profile?: string;
}

/** What a page says to machines beside what it shows to people. */
interface ForMachines {
  /** Names and contents of meta elements, in order; names may come more than once. */
  readonly meta?: readonly (readonly [name: string, content: string])[];
  /** Linked data; goes into the page as it is. */
  readonly jsonLd?: object;
  readonly links?: readonly Link[];
}

/** What people see of a page: in which language, what it is called, what it is about, and the query in its address. */
interface Shown {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly query: URLSearchParams;
}

/**
 * A room's own words about the pages it knows; undefined for all others. `data` is what the page was given to show. A link
 * `canonical` stands in the place of the page's path.
 */
export type Describe = (path: string, data: unknown, shown: Shown) => Promise<ForMachines | undefined>;

/** Beneath these nothing is a page. */
const OF_PROGRAMS = /^\/(api|data|health|oai)\/./;

/**
 * Every address that is no file and no API call is a page, rendered to HTML from exactly what the API answers.
 *
 * @param site `publicUrl`: the address visitors use, for pages that show it; undefined: not known. `origin`: what links to
 *   the site begin with where they have to be whole. The rest is told to visitors.
 * @param describers what is said of a page to machines, each room for itself.
 */
export async function servePages(
  app: FastifyInstance,
  dist: string,
  site: Operator & { readonly publicUrl: string | undefined; readonly origin: string },
  describers: readonly Describe[] = [],
): Promise<void> {
  const { publicUrl, origin, contact, operator, enforcementUrl } = site;
  const { render } = (await import(pathToFileURL(join(dist, 'render', 'render.js')).href)) as BuiltRender;
  const shell = shellOf(dist);
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const base = baseOf(request);
    const language = languageOf(request);
    // Put together as texts: `//elsewhere.example/brief` by itself would be an address of another host.
    const url = new URL((publicUrl ?? 'http://localhost') + request.url);
    if (OF_PROGRAMS.test(url.pathname)) return reply.callNotFound();
    // Before pages had languages in their addresses, a parameter said in which one the texts were wanted.
    const wanted = url.searchParams.get('lang');
    if (wanted !== null) {
      url.searchParams.delete('lang');
      return reply.redirect(`/${languages.find((each) => each === wanted) ?? 'en'}${pathUnder(url)}`, 301);
    }
    const address = new URL(url.origin + base + pathUnder(url));
    const get = async (path: string) => {
      const headers = { 'x-request-id': request.id };
      const answer = await app.inject({ method: 'GET', url: path, headers });
      if (answer.headers['cache-control'] === 'no-store') reply.header('cache-control', 'no-store');
      const { 'retry-after': later } = answer.headers;
      if (later !== undefined) reply.header('retry-after', later);
      return { status: answer.statusCode, body: answer.json() };
    };
    const page = await render(address, language, get, { contact, operator, enforcementUrl });
    const usual = usualPath(url.pathname);
    if (page.status === 404 && usual !== url.pathname) return reply.redirect(base + usual + url.search, 301);
    // Programs ask for what has an ending, and can do nothing with a page.
    if (page.status === 404 && !isPage(url.pathname)) return reply.callNotFound();
    const shown = { language, title: page.title, description: page.description, query: url.searchParams };
    const told = page.status === 200 ? await tell(describers, url.pathname, page.data, shown) : [];
    const said = told.flatMap((each) => each.links ?? []);
    const canonical = said.find(({ rel }) => rel === 'canonical')?.href ?? url.pathname;
    const links = said.filter(({ rel }) => rel !== 'canonical');
    const head = [
      linkElement({ rel: 'canonical', href: under(base, canonical) }, origin),
      ...(page.status === 200 ? inLanguages(canonical) : []).map((link) => linkElement(link, origin)),
      ...links.map((link) => linkElement(link, origin)),
      ...told.flatMap((each) => each.meta ?? []).map(metaElement),
      ...told.flatMap(({ jsonLd }) => (jsonLd === undefined ? [] : [jsonLdElement(jsonLd)])),
    ].join('');
    if (links.length > 0) reply.header('link', links.map((link) => linkValue(link, origin)).join(', '));
    return reply
      .status(page.status)
      .type('text/html; charset=utf-8')
      .header('content-language', language)
      .send(shell({ ...page, language, head }));
  });
}

async function tell(
  describers: readonly Describe[],
  path: string,
  json: string,
  shown: Shown,
): Promise<ForMachines[]> {
  if (describers.length === 0) return [];
  const { data } = JSON.parse(json) as { data: unknown };
  const told = await Promise.all(describers.map((describe) => describe(path, data, shown)));
  return told.filter((each) => each !== undefined);
}

/** The page at `/` in a language is at `/it`. */
const pathUnder = ({ pathname, search }: URL): string => (pathname === '/' ? '' : pathname) + search;

const under = (base: string, href: string): string =>
  base === '' || !href.startsWith('/') ? href : base + (href === '/' ? '' : href);

/** The same page in each language, and the one for those whose language we do not have (hreflang). */
const inLanguages = (path: string): Link[] => [
  ...languages.map((hreflang) => ({ rel: 'alternate', href: under(`/${hreflang}`, path), hreflang })),
  { rel: 'alternate', href: path, hreflang: 'x-default' },
];

const whole = (href: string, origin: string): string => (href.startsWith('/') ? origin + href : href);

function linkElement({ href, ...attributes }: Link, origin: string): string {
  const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<link href="${escape(whole(href, origin))}"${more.join('')}>`;
}

/** RFC 8288, 3: quotes and backslashes in a value are escaped; only what ASCII can say is sent. */
function linkValue({ href, ...attributes }: Link, origin: string): string {
  const more = Object.entries(attributes)
    .filter(([, value]) => /^[\x20-\x7e]*$/.test(value))
    .map(([name, value]) => `; ${name}="${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `<${whole(href, origin)}>${more.join('')}`;
}

const metaElement = ([name, content]: readonly [string, string]): string =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${escape(name)}" content="${escape(content)}">`;

/** JSON that can stand inside a script element; the browser never runs it. */
const jsonLdElement = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`;

/** Addresses are in lower case and end without a slash; people write them otherwise. */
const usualPath = (path: string): string =>
  path
    .toLowerCase()
    .replace(/(?<=.)\/+$/, '')
    .replace(/^\/{2,}/, '/');

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

interface Filling {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  readonly data: string;
}

/** client/index.html with the built files' names in it, and room for a page. */
function shellOf(dist: string): (filling: Filling) => string {
  const html = readFileSync(join(dist, 'client', 'index.html'), 'utf8');
  const parts = html.split(/<!--(?:head|page|data)-->/);
  if (parts.length !== 4) throw new Error('The built client has no room for pages. Run: npm run build');
  const [start, beforePage, beforeData, end] = parts as [string, string, string, string];
  return ({ language, title, description, head, body, data }) =>
    `${start.replace('<html lang="en">', `<html lang="${language}">`)}<title>${escape(title)}</title><meta name="description" content="${escape(description)}">${head}` +
    `${beforePage}${body}${beforeData}<script type="application/json" id="data">${data}</script>${end}`;
}
