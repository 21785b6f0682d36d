import type { Node } from './node.ts';

const address = { '@type': '@id' };
const instant = { '@type': 'xsd:dateTime' };
/** A day; where only the month or the year is known, the value says so itself (see values.ts). */
const day = { '@type': 'xsd:date' };
const code = { '@language': null };

/**
 * The one context of all records. It stands in every document, so that nobody has to fetch anything to read it, and it
 * names schema.org as it is, so that readers who only know that need not understand the rest. Texts are in English
 * unless they say otherwise; codes are in no language.
 */
export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  '@language': 'en',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  url: address,
  item: address,
  license: address,
  sameAs: address,
  contentUrl: address,
  eventAttendanceMode: address,
  actionStatus: address,
  dateModified: instant,
  datePublished: instant,
  startDate: day,
  endDate: day,
  startTime: day,
  endTime: day,
  identifier: code,
  version: code,
  termCode: code,
  inLanguage: code,
  encodingFormat: code,
  addressCountry: code,
  temporalCoverage: code,
  propertyID: code,
  urlTemplate: code,
  'query-input': code,
} as const;

/** A document of one thing. */
export const documentOf = (node: Node): object => ({ '@context': CONTEXT, ...node });

/** A document of several things. */
export const documentOfAll = (nodes: readonly Node[]): object => ({ '@context': CONTEXT, '@graph': nodes });
