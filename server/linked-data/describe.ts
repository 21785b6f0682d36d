import type { Describe } from '../http/pages.ts';
import type { Form } from '../http/forms.ts';
import { tagSummaries } from '../vocabulary/reads.ts';
import type { TagSummary } from '../vocabulary/schema.ts';
import { documentOfAll } from './context.ts';
import type { Value } from './node.ts';
import { extentOf } from './extent.ts';
import { KINDS, listOf, versionOf, type World } from './kinds.ts';
import { signposts, siteSignposts, versionSignposts } from './signposts.ts';
import { breadcrumbs, pageNode, siteNodes } from './site.ts';
import { tagsNode } from './tag.ts';

/** Pages that list records or tell about the site. Those that belong to one visitor's choice say nothing to machines. */
const PAGES: Readonly<Record<string, string>> = {
  '/practices': 'Good practices',
  '/cities': 'Cities',
  '/events': 'Events',
  '/transfers': 'Transfers',
  '/plans': 'Action plans',
  '/tags': 'Subjects',
  '/gap-map': 'Gap map',
  '/data': 'Data',
  '/about': 'About',
};

/** What every page says as linked data, and where it points machines to. */
export function describeLinkedData(world: World): Describe {
  const { db, origin } = world;
  return async (path, shown, { language }) => {
    if (path === '/')
      return { jsonLd: documentOfAll(siteNodes(origin, await extentOf(db))), links: siteSignposts };
    const name = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
    if (name !== undefined) {
      const tags = async () =>
        language === 'en' ? (shown as { results: TagSummary[] }).results : tagSummaries(db);
      const terms = path === '/tags' ? [tagsNode(await tags(), origin)] : [];
      const nodes = [pageNode(origin, path, name), ...terms, breadcrumbs(origin, [[path, name]])];
      return { jsonLd: documentOfAll(nodes) };
    }
    const [, slug, version] = /^\/practices\/([a-z0-9-]+)\/v\/(\d{1,7})$/.exec(path) ?? [];
    if (slug !== undefined) return describeVersion(world, path, slug, Number(version));
    const [, of = '', record = ''] = /^\/([a-z]+)\/([a-z0-9-]+)$/.exec(path) ?? [];
    const kind = Object.hasOwn(KINDS, of) ? KINDS[of] : undefined;
    if (kind === undefined) return undefined;
    // A page in another language was given other words for the same; what machines read is the same everywhere.
    const node = language === 'en' ? await kind.ofPage(world, shown) : await kind.ofSlug(world, record);
    if (node === undefined) return undefined;
    const steps = [[listOf(of), kind.list] as const, [path, textOf(node.name)] as const];
    return { jsonLd: documentOfAll([node, breadcrumbs(origin, steps)]), links: signposts(path, node) };
  };
}

async function describeVersion(world: World, path: string, slug: string, version: number) {
  const node = await versionOf(world, slug, version);
  if (node === undefined) return undefined;
  const practice = `/practices/${slug}`;
  const steps = [
    ['/practices', 'Good practices'],
    [practice, textOf(node.name)],
    [path, `Version ${version}`],
  ] as const;
  return {
    jsonLd: documentOfAll([node, breadcrumbs(world.origin, steps)]),
    links: versionSignposts(practice, path, node),
  };
}

/** A name as it is shown: without the language it is in. */
const textOf = (name: Value): string =>
  typeof name === 'string' ? name : ((name as { '@value'?: string })['@value'] ?? '');

const JSON_LD = 'application/ld+json';
const form = (type: string, address: Form['address']): Form => ({ type, address });

/** Linked data for those who ask the page for it (http/forms.ts). */
export const linkedDataForms: readonly { readonly pages: RegExp; readonly forms: readonly Form[] }[] = [
  {
    pages:
      /^\/((practices|adoptions|events|cities|plans|tags)\/[a-z0-9-]+|practices\/[a-z0-9-]+\/v\/\d{1,7}|tags)$/,
    forms: [form(JSON_LD, (path) => `${path}.jsonld`)],
  },
  {
    pages: /^\/(catalogue)?$/,
    forms: [form('text/turtle', () => '/catalogue.ttl'), form(JSON_LD, () => '/catalogue.jsonld')],
  },
];
