import { CC_BY } from './values.ts';

// What of the catalogue can be had as a whole, and by which services: the one list that DCAT-AP, schema.org and the
// tests read. Whoever adds a file or a service adds it here.

/** A file that holds a data set, or a table of it. */
export interface Distribution {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** As the Internet Assigned Numbers Authority registers it; left out where it registers none. */
  readonly mediaType?: string;
  /** Sent with the file where there is no registered type. */
  readonly usualType?: string;
  /** In the Union's list of file types; left out where it has none. */
  readonly fileType?: string;
  /** The file is an archive of others. */
  readonly packaged?: boolean;
  /** Where the format is written down. */
  readonly standard?: string;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly distributions: readonly Distribution[];
}

export interface Service {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where it is asked. */
  readonly path: string;
  /** Where it says what can be asked. */
  readonly describedAt: string;
  readonly standard: string;
  readonly fileType: string;
}

export const licenceAddress = CC_BY;
export const mediaTypeOf = ({ mediaType, usualType }: Distribution): string =>
  mediaType ?? usualType ?? 'application/octet-stream';

/** Where people read about the catalogue. */
export const LANDING_PAGE = '/data';

const csv = { mediaType: 'text/csv', fileType: 'CSV', standard: 'https://www.rfc-editor.org/rfc/rfc4180' };
const jsonLd = {
  mediaType: 'application/ld+json',
  fileType: 'JSON_LD',
  standard: 'https://www.w3.org/TR/json-ld11/',
};

export const DATASETS: readonly Dataset[] = [
  {
    id: 'practices',
    title: 'Good practices of European cities and their adoptions',
    description:
      'Good practices of cities, each with its problem, solution, costs, conditions, results, failures and sources; the adoptions of other cities with their journey, also where they were given up; the events at which practices were shown, the action plans they inspired, and the cities. Every record names its sources and has a history of versions. Contacts are not part of it.',
    keywords: [
      'good practices',
      'cities',
      'local government',
      'knowledge transfer',
      'public services',
      'Interreg Europe',
      'BETTER',
    ],
    distributions: [
      {
        path: '/data/catalogue.zip',
        title: 'The whole catalogue',
        description: 'All tables with a data package that describes every field, its type, unit and licence.',
        mediaType: 'application/zip',
        fileType: 'ZIP',
        packaged: true,
        standard: 'https://specs.frictionlessdata.io/data-package/',
      },
      {
        path: '/data/catalogue.xlsx',
        title: 'The whole catalogue as a workbook',
        description: 'One sheet for each kind of record.',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        fileType: 'XLSX',
      },
      {
        path: '/data/practices.jsonl',
        title: 'Practices as JSON Lines',
        description: 'One practice a line, with everything that repeats in it.',
        usualType: 'application/jsonl',
      },
      {
        path: '/data/practices.jsonld',
        title: 'Practices as JSON-LD',
        description: 'Practices in the words of schema.org.',
        ...jsonLd,
      },
      { path: '/data/practices.csv', title: 'Practices', description: 'One practice a row.', ...csv },
      {
        path: '/data/adoptions.csv',
        title: 'Adoptions',
        description: 'One adoption a row, with its practice, its city and how far it is.',
        ...csv,
      },
      { path: '/data/events.csv', title: 'Events', description: 'One event a row.', ...csv },
      {
        path: '/data/cities.csv',
        title: 'Cities',
        description: 'One place a row, with position and inhabitants.',
        ...csv,
      },
      { path: '/data/plans.csv', title: 'Action plans', description: 'One plan a row.', ...csv },
      { path: '/data/sources.csv', title: 'Sources', description: 'One source of one record a row.', ...csv },
    ],
  },
  {
    id: 'transfers',
    title: 'Who took which practice from whom',
    description:
      'The adoptions of good practices as a network: cities are nodes, transfers are edges from the city that gave to the city that took, with status, dates, the practice, and what a transfer grew out of or into.',
    keywords: ['knowledge transfer', 'policy diffusion', 'networks', 'cities', 'good practices'],
    distributions: [
      {
        path: '/api/transfers.csv',
        title: 'Transfers as an edge list',
        description: 'One transfer a row, with names, codes and positions of both ends.',
        ...csv,
      },
      {
        path: '/api/transfers.graphml',
        title: 'Transfers as a graph',
        description: 'GraphML, for programs that draw and measure networks.',
        usualType: 'application/graphml+xml',
        fileType: 'XML',
        standard: 'http://graphml.graphdrawing.org/xmlns',
      },
      {
        path: '/api/transfers.json',
        title: 'Transfers as JSON',
        description: 'Each transfer with its places in full.',
        mediaType: 'application/json',
        fileType: 'JSON',
        standard: 'https://www.rfc-editor.org/rfc/rfc8259',
      },
    ],
  },
];

export const SERVICES: readonly Service[] = [
  {
    id: 'api',
    title: 'The API of Practice Exchange',
    description: 'Search, lists and single records as JSON, without a key.',
    path: '/api',
    describedAt: '/openapi.json',
    standard: 'https://spec.openapis.org/oas/v3.1.0',
    fileType: 'JSON',
  },
  {
    id: 'oai',
    title: 'Harvesting by OAI-PMH',
    description: 'Records since a day, in Dublin Core and one richer format, with deletions.',
    path: '/oai',
    describedAt: '/oai?verb=Identify',
    standard: 'http://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm',
    fileType: 'XML',
  },
];
