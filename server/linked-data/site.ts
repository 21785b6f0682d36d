import { DATASETS, licenceAddress, mediaTypeOf, SERVICES } from './distributions.ts';
import type { Node } from './node.ts';
import type { Extent } from './extent.ts';
import { linkTo, publisherLink } from './things.ts';
import { some } from './values.ts';

const DESCRIPTION =
  'Good practices of European cities: what was done, what it cost, what went wrong, who took it over and how that went.';

/** The site with its search, the catalogue, and its data sets as search engines for data know them. */
export function siteNodes(origin: string, extent: Extent): Node[] {
  const catalogue = `${origin}/catalogue`;
  return [
    {
      '@type': 'WebSite',
      '@id': `${origin}/#site`,
      url: `${origin}/`,
      name: 'Practice Exchange',
      description: DESCRIPTION,
      inLanguage: 'en',
      publisher: publisherLink(origin),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}/practices?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@type': 'DataCatalog',
      '@id': catalogue,
      url: catalogue,
      name: 'Practice Exchange',
      description: DESCRIPTION,
      license: licenceAddress,
      publisher: publisherLink(origin),
      dateModified: extent.modified,
      dataset: DATASETS.map(({ id }) => ({ '@id': `${catalogue}#${id}` })),
    },
    ...DATASETS.map(
      (dataset): Node => ({
        '@type': 'Dataset',
        '@id': `${catalogue}#${dataset.id}`,
        url: catalogue,
        identifier: `${catalogue}#${dataset.id}`,
        name: dataset.title,
        description: dataset.description,
        keywords: [...dataset.keywords],
        version: String(extent.version),
        datePublished: extent.issued,
        dateModified: extent.modified,
        temporalCoverage: extent.earliest === undefined ? undefined : `${extent.earliest}/..`,
        spatialCoverage: some(
          extent.countries.map(({ label }): Node => ({ '@type': 'Country', name: label })),
        ),
        isAccessibleForFree: true,
        license: licenceAddress,
        creator: publisherLink(origin),
        publisher: publisherLink(origin),
        includedInDataCatalog: { '@id': catalogue },
        distribution: dataset.distributions.map((each) => ({
          '@type': 'DataDownload',
          name: each.title,
          contentUrl: origin + each.path,
          encodingFormat: mediaTypeOf(each),
        })),
      }),
    ),
    ...SERVICES.map(
      ({ id, title, description, path }): Node => ({
        '@type': 'WebAPI',
        '@id': `${catalogue}#${id}`,
        name: title,
        description,
        url: origin + path,
        provider: publisherLink(origin),
      }),
    ),
  ];
}

/** A page that lists records, or tells about the site. */
export const pageNode = (origin: string, path: string, name: string): Node => ({
  '@type': path === '/about' ? 'AboutPage' : 'CollectionPage',
  '@id': origin + path,
  url: origin + path,
  name,
  inLanguage: 'en',
  isPartOf: linkTo('WebSite', origin, '/#site', 'Practice Exchange'),
  publisher: publisherLink(origin),
});

/** The way from the first page to this one. */
export const breadcrumbs = (
  origin: string,
  steps: readonly (readonly [path: string, name: string])[],
): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: [['/', 'Practice Exchange'] as const, ...steps].map(([path, name], at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: origin + path,
  })),
});
