import { feedsOf } from '../feeds/describe.ts';
import type { Link } from '../http/pages.ts';
import type { Thing } from './node.ts';
import { CC_BY } from './values.ts';

// FAIR Signposting (https://signposting.org/FAIR/): links for machines that meet a page. Level 1 are the links of the
// page itself, in its header; level 2 are those of all that belongs to it, as a set of links of its own (linkset.ts).

const JSON_LD = { type: 'application/ld+json', profile: 'https://schema.org/' };
const DCAT_AP = 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/';
const DESCRIBED = { rel: 'describedby' };
const CITATIONS: readonly (readonly [ending: string, type: string])[] = [
  ['.bib', 'application/x-bibtex'],
  ['.ris', 'application/x-research-info-systems'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json'],
];

const isPractice = (path: string): boolean => path.startsWith('/practices/');
/** What people cite has citations at its address (citations/). */
const isCited = (path: string): boolean => /^\/(practices|adoptions|events)\//.test(path);

/** What describes a record: as linked data and, where it is cited, as citations. */
const descriptions = (path: string): Link[] => [
  { ...DESCRIBED, href: `${path}.jsonld`, ...JSON_LD },
  ...(isCited(path) ? CITATIONS : []).map(([ending, type]) => ({ ...DESCRIBED, href: path + ending, type })),
];

/** A practice is cited in the version that is shown, everything else by its address: neither ever changes. */
const citedAs = (path: string, node: Thing): string =>
  isPractice(path) && typeof node['version'] === 'number' ? `${path}/v/${node['version']}` : path;

/** The links of the page of a version, which is cited as itself. */
export const versionSignposts = (practice: string, path: string, node: Thing): Link[] => [
  { rel: 'cite-as', href: path },
  ...kinds(node),
  ...descriptions(path),
  { rel: 'latest-version', href: practice },
];

const kinds = (node: Thing): Link[] => [
  { rel: 'type', href: 'https://schema.org/AboutPage' },
  { rel: 'type', href: `https://schema.org/${node['@type']}` },
  { rel: 'license', href: typeof node['license'] === 'string' ? node['license'] : CC_BY },
];

const item = (path: string): Link => ({ rel: 'item', href: `/api${path}`, type: 'application/json' });

/** The links of the page of a record; at most 12 of them. */
export const signposts = (path: string, node: Thing): Link[] => [
  { rel: 'cite-as', href: citedAs(path, node) },
  ...kinds(node),
  ...descriptions(path),
  item(path),
  { rel: 'collection', href: '/catalogue' },
  ...sets(path),
];

export const sets = (path: string): Link[] => [
  { rel: 'linkset', href: `${path}.linkset.json`, type: 'application/linkset+json' },
  { rel: 'linkset', href: `${path}.linkset`, type: 'application/linkset' },
];

/** The links of the first page: what describes the catalogue. */
export const siteSignposts: readonly Link[] = [
  { rel: 'type', href: 'https://schema.org/DataCatalog' },
  { rel: 'license', href: CC_BY },
  { ...DESCRIBED, href: '/catalogue.ttl', type: 'text/turtle', profile: DCAT_AP },
  {
    ...DESCRIBED,
    href: '/catalogue.jsonld',
    type: 'application/ld+json',
    profile: DCAT_AP,
  },
];

/** A link with where it starts. */
export interface Anchored extends Link {
  readonly anchor: string;
}

/** The links between a page, what describes it and what it holds, each with where it starts. */
export function linkSet(path: string, node: Thing): Anchored[] {
  const page = { href: path, type: 'text/html' };
  return [
    ...signposts(path, node)
      .filter(({ rel }) => rel !== 'linkset')
      .concat(feedsOf(path))
      .map((link) => ({ anchor: path, ...link })),
    ...descriptions(path).map(({ href }) => ({ anchor: href, rel: 'describes', ...page })),
    { anchor: item(path).href, rel: 'collection', ...page },
    { anchor: item(path).href, rel: 'type', href: `https://schema.org/${node['@type']}` },
  ];
}
