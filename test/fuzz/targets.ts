import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Document, descriptionOf, operationsOf, type Parameter } from '../api/described.ts';
import { PROJECT } from '../machine.ts';

/** One kind of address. */
export interface Target {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly group: Group;
  /** How many requests it gets beside the others: what is dear to make gets fewer. */
  readonly weight: number;
}
export type Group = 'API' | 'files' | 'feeds' | 'OAI-PMH' | 'pages' | 'others';

/** What can be asked for, and with which names. */
export interface Known {
  readonly document: Document;
  readonly targets: readonly Target[];
  /** By what an address calls the kind. */
  readonly slugs: Readonly<Record<string, readonly string[]>>;
}

const KINDS = ['practices', 'cities', 'events', 'adoptions', 'plans', 'tags'];
/** What is served and not described: for search engines, for pages, and what was moved. */
const UNDESCRIBED = [
  '/sitemap.xml',
  '/sitemaps/{part}.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/card.png',
  '/practices/{slug}/card.png',
  '/api/story',
  '/adoptions',
  '/catalogue',
  '/favicon.svg',
  '/assets/{file}',
  '/{anything}',
];
const WEIGHTS: [path: RegExp, weight: number][] = [
  [/^\/card\.png|card\.png$/, 0.03],
  [/^\/data\/|^\/openapi|^\/catalogue\./, 0.15],
  [/^\/practices\.|^\/shortlist\.|^\/changes\.|^\/transfers\./, 0.25],
];

export async function knownOf(app: FastifyInstance): Promise<Known> {
  const document = await descriptionOf(app);
  const described = operationsOf(document).map(([path, { parameters }]) => target(path, parameters));
  const text = readFileSync(join(PROJECT, 'client', 'routes.ts'), 'utf8');
  const pages = [...text.matchAll(/^ {2}'(\/[^']*)': async/gm)].map(([, path = '']) => path);
  if (pages.length < 20)
    throw new Error('client/routes.ts is not written as it was: no pages are found in it.');
  const slugs: Record<string, string[]> = {};
  for (const kind of KINDS) slugs[kind] = await slugsOf(app, kind);
  const targets = [
    ...described,
    ...UNDESCRIBED.map((path) => target(path, [])),
    ...pages.map((path) => ({
      ...target(path.replaceAll(/:(\w+)/g, '{$1}'), queryOf(document, path)),
      group: 'pages' as const,
      weight: 0.25,
    })),
  ];
  return { document, targets, slugs };
}

const target = (path: string, parameters: readonly Parameter[]): Target => ({
  path,
  parameters,
  group: groupOf(path),
  weight: WEIGHTS.find(([of]) => of.test(path))?.[1] ?? 1,
});

function groupOf(path: string): Group {
  if (path.startsWith('/api/')) return 'API';
  if (path === '/oai') return 'OAI-PMH';
  if (/\.(atom|feed\.json)$/.test(path) || /^\/(transfers|changes)\./.test(path)) return 'feeds';
  return /^\/data\/|\.(jsonld|linkset|linkset\.json|\{ending\})$/.test(path) ? 'files' : 'others';
}

/** A page takes what the API behind it takes. */
const queryOf = ({ paths }: Document, page: string): Parameter[] =>
  (paths[`/api/v1${page.replaceAll(/:(\w+)/g, '{$1}')}`]?.get.parameters ?? []).filter(
    (each) => each.in === 'query',
  );

async function slugsOf(app: FastifyInstance, kind: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let next: string | null = `/api/v1/catalogue/${kind}?limit=100&fields=slug`; next !== null; ) {
    const page: { results: { slug: string }[]; next: string | null } = (await app.inject(next)).json();
    slugs.push(...page.results.map(({ slug }) => slug));
    next = page.next;
  }
  return slugs;
}
