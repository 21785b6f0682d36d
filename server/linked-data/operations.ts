import { Type } from 'typebox';
import { bySlug, ByVersion, NoQuery } from '../vocabulary/shapes.ts';
import { Carried } from './schema.ts';

// What the description of the API says of linked data.

const section = 'Linked data' as const;
const params = bySlug('record', 'spoku');
const answer = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: type.endsWith('json') ? AnyObject : Type.String() } } },
});
const AnyObject = Type.Object({}, { additionalProperties: true });
const JSON_LD = answer('application/ld+json', 'JSON-LD 1.1, with its context in it.');

export const recordAsJsonLd = (kind: string) => ({
  section,
  operationId: 'getRecordAsJsonLd',
  summary: 'A record as linked data',
  description: 'In the terms of schema.org. A page gives the same in itself, and to those who `Accept` it.',
  example: '/practices/spoku.jsonld',
  oneOf: { path: '/{kind}/{slug}.jsonld', values: { kind } },
  params,
  querystring: Carried,
  response: JSON_LD,
});

export const recordAsLinkset = (kind: string) => ({
  section,
  operationId: 'getRecordAsLinkset',
  summary: 'The links of a record',
  description: 'Signposting, level 2: author, licence, type and other forms of the record (RFC 9264).',
  example: '/practices/spoku.linkset',
  oneOf: { path: '/{kind}/{slug}.linkset', values: { kind } },
  params,
  querystring: Carried,
  response: answer('application/linkset', 'As the header `Link` writes them.'),
});

export const recordAsLinksetJson = (kind: string) => ({
  ...recordAsLinkset(kind),
  operationId: 'getRecordAsLinksetJson',
  summary: 'The links of a record as JSON',
  example: '/practices/spoku.linkset.json',
  oneOf: { path: '/{kind}/{slug}.linkset.json', values: { kind } },
  response: answer('application/linkset+json', 'The same set as JSON.'),
});

export const VERSION_AS_JSON_LD = {
  section,
  operationId: 'getVersionAsJsonLd',
  summary: 'A version of a practice as linked data',
  description: 'As it was then, and what the newest version is.',
  example: '/practices/spoku/v/1.jsonld',
  params: ByVersion,
  querystring: Carried,
  response: JSON_LD,
};

export const TAGS_AS_JSON_LD = {
  section,
  operationId: 'getTagsAsJsonLd',
  summary: 'The vocabulary as linked data',
  description: 'Every subject with its names in five languages and what is broader.',
  example: '/tags.jsonld',
  querystring: Carried,
  response: JSON_LD,
};

const catalogue = {
  section,
  operationId: 'getCatalogue',
  summary: 'The catalogue for data portals',
  description: 'What there is as a whole, in which files and by which services, in DCAT-AP 3.',
  example: '/catalogue.ttl',
  querystring: Carried,
};

export const CATALOGUE_AS_TURTLE = {
  ...catalogue,
  oneOf: { path: '/catalogue.{ending}', values: { ending: 'ttl' } },
  response: answer('text/turtle', 'Turtle.'),
};

export const CATALOGUE_AS_JSON_LD = {
  ...catalogue,
  oneOf: { path: '/catalogue.{ending}', values: { ending: 'jsonld' } },
  response: JSON_LD,
};

/** The address that names the catalogue: it leads to where one can read about it. */
export const CATALOGUE = { hide: true as const, querystring: NoQuery };
