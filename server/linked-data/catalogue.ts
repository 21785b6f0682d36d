import { languages } from '../db/codes.ts';
import * as authority from './authorities.ts';
import { at, english, instant, maybe, plain, type Resource, year } from './dcat.ts';
import {
  type Dataset,
  DATASETS,
  type Distribution,
  LANDING_PAGE,
  type Service,
  SERVICES,
} from './distributions.ts';
import type { Extent } from './extent.ts';

const NAME = 'Practice Exchange';
/** The profile's own address (https://semiceu.github.io/DCAT-AP/releases/3.0.0/). */
const PROFILE = 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/';
const ADDRESSES = 'https://www.iana.org/assignments/media-types/';

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** The catalogue, its data sets with their files, and its services, in DCAT-AP 3. */
export function catalogueResources(origin: string, extent: Extent): Resource[] {
  const of = describer(origin, extent);
  const catalogue: Resource = {
    '@id': `${origin}/catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': english(NAME),
    'dct:description': english(
      'A knowledge base in which European cities exchange good practices, and follow what became of them.',
    ),
    ...of.common,
    'dct:license': authority.ccBy,
    'foaf:homepage': of.page('/'),
    'dcat:themeTaxonomy': authority.themeTable,
    'dcat:dataset': DATASETS.map(({ id }) => at(of.address(id))),
    'dcat:service': SERVICES.map(({ id }) => at(of.address(id))),
    'dcat:record': DATASETS.map(({ id }) => ({
      '@id': of.address(`${id}-record`),
      '@type': 'dcat:CatalogRecord',
      'foaf:primaryTopic': at(of.address(id)),
      'dct:conformsTo': standard(PROFILE, 'DCAT-AP 3.0.0'),
      'dct:language': authority.language('en'),
      'dct:issued': maybe(extent.issued, instant),
      'dct:modified': instant(extent.modified ?? new Date(0).toISOString()),
    })),
  };
  return [catalogue, ...DATASETS.flatMap(of.dataset), ...SERVICES.map(of.service)];
}

const standard = (address: string, title?: string): Resource => ({
  '@id': address,
  '@type': 'dct:Standard',
  'dct:title': maybe(title, english),
});

function describer(origin: string, extent: Extent) {
  const address = (id: string): string => `${origin}/catalogue#${id}`;
  const page = (path: string): Resource => ({ '@id': origin + path, '@type': 'foaf:Document' });
  const publisher: Resource = {
    '@id': `${origin}/#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': english(NAME),
    'foaf:homepage': page('/'),
  };
  const contact: Resource = {
    '@id': address('contact'),
    '@type': 'vcard:Kind',
    'vcard:fn': english(NAME),
    'vcard:hasURL': at(`${origin}/about`),
  };
  const common = {
    'dct:publisher': publisher,
    'dct:language': languages.map(authority.language).filter(present),
    'dct:spatial': extent.countries.map(authority.country).filter(present),
    'dct:issued': maybe(extent.issued, instant),
    'dct:modified': maybe(extent.modified, instant),
  };

  const dataset = (each: Dataset): Resource[] => [
    {
      '@id': address(each.id),
      '@type': 'dcat:Dataset',
      'dct:identifier': plain(address(each.id)),
      'dct:title': english(each.title),
      'dct:description': english(each.description),
      ...common,
      'dct:creator': publisher,
      'dcat:contactPoint': contact,
      'dcat:keyword': each.keywords.map(english),
      'dcat:theme': authority.themes,
      'dcat:version': plain(String(extent.version)),
      'dct:accessRights': authority.publicAccess,
      'dct:accrualPeriodicity': authority.irregular,
      'dct:temporal': maybe(extent.earliest, (from) => ({
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': year(from),
      })),
      'dct:provenance': {
        '@type': 'dct:ProvenanceStatement',
        'rdfs:label': english(
          'Written from the sources that each record names; what was inferred is marked.',
        ),
      },
      'dcat:landingPage': page(LANDING_PAGE),
      'dcat:distribution': each.distributions.map(({ path }) => at(distributionAddress(path))),
    },
    ...each.distributions.map(distribution),
  ];

  const distributionAddress = (path: string): string =>
    address(`file-${path.replaceAll(/^\/|[^a-z0-9]+/g, '-').replace(/^-/, '')}`);

  const distribution = (each: Distribution): Resource => ({
    '@id': distributionAddress(each.path),
    '@type': 'dcat:Distribution',
    'dct:title': english(each.title),
    'dct:description': english(each.description),
    'dcat:accessURL': at(origin + each.path),
    'dcat:downloadURL': at(origin + each.path),
    'dcat:mediaType': maybe(each.mediaType, mediaType),
    'dcat:packageFormat': each.packaged === true ? maybe(each.mediaType, mediaType) : undefined,
    'dct:format': maybe(each.fileType, authority.fileType),
    'dct:conformsTo': maybe(each.standard, (found) => standard(found)),
    'dct:license': authority.ccBy,
    'dct:language': authority.language('en'),
    'dct:modified': maybe(extent.modified, instant),
    'dcatap:availability': authority.stable,
  });

  const service = (each: Service): Resource => ({
    '@id': address(each.id),
    '@type': 'dcat:DataService',
    'dct:title': english(each.title),
    'dct:description': english(each.description),
    'dct:publisher': publisher,
    'dcat:contactPoint': contact,
    'dcat:endpointURL': at(origin + each.path),
    'dcat:endpointDescription': at(origin + each.describedAt),
    'dcat:servesDataset': DATASETS.map(({ id }) => at(address(id))),
    'dcat:theme': authority.themes,
    'dct:format': authority.fileType(each.fileType),
    'dct:conformsTo': standard(each.standard),
    'dct:license': authority.ccBy,
    'dct:accessRights': authority.publicAccess,
    'dcat:landingPage': page(LANDING_PAGE),
  });

  return { address, page, common, dataset, service };
}

const mediaType = (name: string): Resource => ({ '@id': ADDRESSES + name, '@type': 'dct:MediaType' });
