import type { PracticeVersion } from '../practices/version.ts';
import { labelled } from '../vocabulary/labels.ts';
import type { Thing } from './node.ts';
import type { Place } from './reads.ts';
import { placeNode, publisherLink, sourceNodes, termNode } from './things.ts';
import { CC_BY, inLanguage, licence, period, some } from './values.ts';

/** A version as a `Report` of its own, which never changes. What it is a version of is said in DCMI terms. */
export function versionNode(
  { slug, version, on, city, tags, record }: PracticeVersion,
  { origin, places }: { origin: string; places: ReadonlyMap<string, Place> },
): Thing {
  const path = `/practices/${slug}`;
  const sources = record.sources.map(({ title = null, language = null, ...source }) => ({
    ...source,
    title,
    language,
    accessed: source.accessed ?? null,
    kind: labelled('sourceKind', source.kind),
    confidence: labelled('confidence', source.confidence ?? 'stated'),
  }));
  return {
    '@type': 'Report',
    '@id': `${origin}${path}/v/${version}`,
    url: `${origin}${path}/v/${version}`,
    name: inLanguage(record.title, record.language),
    alternateName: inLanguage(record.local_name ?? null, 'und'),
    description: inLanguage(record.summary, record.language),
    identifier: slug,
    version,
    'dct:isVersionOf': { '@type': 'Report', '@id': origin + path },
    datePublished: on,
    dateModified: on,
    inLanguage: record.language,
    license: record.licence === undefined ? CC_BY : licence(record.licence),
    isAccessibleForFree: true,
    publisher: publisherLink(origin),
    about: some(tags.map((tag) => termNode(origin, tag))),
    spatialCoverage: city === null ? undefined : placeNode(city, places.get(city.slug), origin),
    temporalCoverage: period(record.started ?? null, record.ended ?? null, record.ongoing === 'yes'),
    mentions: record.owner === undefined ? undefined : { '@type': 'Organization', name: record.owner },
    citation: sourceNodes(sources),
  };
}
