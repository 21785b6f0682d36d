import type { Static } from 'typebox';
import type { CityRef, History, Source, TagRef } from '../vocabulary/shapes.ts';
import type { Node, Thing } from './node.ts';
import type { Place } from './reads.ts';
import { CC_BY, inLanguage, known, some, webAddress } from './values.ts';

// What stands in many records: places, tags, sources, links to other records.

/** As many links of a kind stand in a document; the records linked have the rest. */
export const MOST = 50;

const PLACES: Record<string, string> = { city: 'City', country: 'Country' };
export const placeType = (kind: string | undefined): string => PLACES[kind ?? 'city'] ?? 'AdministrativeArea';

/** A place of the catalogue, with its position where that is known. */
export const placeNode = (
  { slug, name, country }: Static<typeof CityRef>,
  place: Place | undefined,
  origin: string,
): Node => ({
  '@type': placeType(place?.kind),
  '@id': `${origin}/cities/${slug}`,
  name,
  address: {
    '@type': 'PostalAddress',
    addressLocality: placeType(place?.kind) === 'City' ? name : undefined,
    addressCountry: country.code,
  },
  geo: geoOf(place),
});

export const geoOf = (place: Pick<Place, 'lat' | 'lon'> | undefined): Node | undefined =>
  place === undefined || place.lat === null || place.lon === null
    ? undefined
    : { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon };

/** A record of the catalogue by its address, type and name. */
export const linkTo = (type: string, origin: string, path: string, name: string): Node => ({
  '@type': type,
  '@id': origin + path,
  name,
});

export const practiceLink = (origin: string, { slug, title }: { slug: string; title: string }): Node =>
  linkTo('Report', origin, `/practices/${slug}`, title);

export const adoptionLink = (
  origin: string,
  { slug, practice, city }: { slug: string; practice: { title: string }; city: { name: string } },
): Node => linkTo('CreativeWork', origin, `/adoptions/${slug}`, `${practice.title} in ${city.name}`);

export const eventLink = (
  origin: string,
  { slug, title, kind }: { slug: string; title: string; kind?: { code: string } },
): Node => linkTo(eventType(kind?.code), origin, `/events/${slug}`, title);

const EVENTS: Record<string, string> = {
  training: 'EducationEvent',
  webinar: 'EducationEvent',
  'study-visit': 'EducationEvent',
  'kick-off': 'BusinessEvent',
  'thematic-event': 'BusinessEvent',
  'import-workshop': 'BusinessEvent',
  'regional-event': 'BusinessEvent',
  meeting: 'BusinessEvent',
};
export const eventType = (kind: string | undefined): string => EVENTS[kind ?? ''] ?? 'Event';

export const termNode = (origin: string, { slug, label }: Static<typeof TagRef>): Thing => ({
  '@type': 'DefinedTerm',
  '@id': `${origin}/tags/${slug}`,
  name: label,
  termCode: slug,
  inDefinedTermSet: { '@id': `${origin}/tags` },
});

const WORKS: Record<string, string> = {
  evaluation: 'Report',
  'official-report': 'Report',
  'peer-reviewed': 'ScholarlyArticle',
  press: 'NewsArticle',
  'own-data': 'Dataset',
  'catalogue-page': 'WebPage',
  'project-page': 'WebPage',
  'web-page': 'WebPage',
};

/** Sources as works that are cited. What lies behind an address of the web is not ours, so only what is known of it is said. */
export const sourceNodes = (sources: readonly Static<typeof Source>[]): readonly Node[] | undefined =>
  some(
    sources.slice(0, MOST).map(({ kind, title, url, language }) => ({
      '@type': WORKS[kind.code] ?? 'CreativeWork',
      '@id': webAddress(url),
      url: webAddress(url),
      name: inLanguage(title, language ?? 'en'),
      inLanguage: known(language),
    })),
  );

/** Who makes the catalogue available. */
export const publisherLink = (origin: string): Node => ({
  '@type': 'Organization',
  '@id': `${origin}/#publisher`,
  name: 'Practice Exchange',
  url: `${origin}/`,
});

/** Where the catalogue as a whole is described: see catalogue.ts. */
const datasetAddress = (origin: string): string => `${origin}/catalogue#practices`;

interface Recorded {
  readonly slug: string;
  readonly updated: string;
  readonly history: Static<typeof History>;
}

/** What every record of the catalogue has that is a text of its own. */
export const recordFacts = (
  origin: string,
  path: string,
  { slug, updated, history }: Recorded,
  published: string | undefined,
): Node => ({
  url: origin + path,
  identifier: slug,
  version: history.total === 0 ? undefined : history.total,
  datePublished: published,
  dateModified: updated,
  inLanguage: 'en',
  license: CC_BY,
  isAccessibleForFree: true,
  publisher: publisherLink(origin),
  isPartOf: { '@id': datasetAddress(origin) },
});

/** The whole record as JSON, with all that schema.org has no words for. */
export const wholeRecord = (origin: string, path: string): Node => ({
  '@type': 'MediaObject',
  contentUrl: `${origin}/api${path}`,
  encodingFormat: 'application/json',
});
