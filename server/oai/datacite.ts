import type { HarvestFacts } from '../db/harvest-facts.ts';
import { labelled } from '../vocabulary/labels.ts';
import { element, type Xml } from '../vocabulary/xml.ts';
import {
  creatorOf,
  dayOf,
  freshTranslations,
  licenceOf,
  placeOf,
  PUBLISHER,
  relationsOf,
} from './telling.ts';

const NAMESPACES = {
  xmlns: 'http://datacite.org/schema/kernel-4',
  'xsi:schemaLocation':
    'http://datacite.org/schema/kernel-4 http://schema.datacite.org/meta/kernel-4.6/metadata.xsd',
};

/** A list with its container, which is left out with it. */
const list = (name: string, items: readonly Xml[]): readonly Xml[] =>
  items.length === 0 ? [] : [element(name, {}, items)];

/** A practice in the DataCite Metadata Schema 4.6; its identifier is the address of its page, since it has no DOI. */
export function datacite(facts: HarvestFacts, origin: string): Xml {
  const { language, recordKind, type, version } = facts;
  const rights = licenceOf(facts);
  return element('resource', NAMESPACES, [
    element('identifier', { identifierType: 'URL' }, `${origin}/practices/${facts.slug}`),
    ...list('creators', [
      element('creator', {}, [element('creatorName', { nameType: 'Organizational' }, creatorOf(facts))]),
    ]),
    ...list('titles', titles(facts)),
    element('publisher', {}, PUBLISHER),
    element('publicationYear', {}, String(facts.createdAt.getUTCFullYear()).padStart(4, '0')),
    element(
      'resourceType',
      { resourceTypeGeneral: 'Text' },
      `${labelled('recordKind', recordKind).label}: ${labelled('practiceType', type).label}`,
    ),
    ...list('subjects', subjects(facts, origin)),
    ...list('dates', dates(facts)),
    element('language', {}, language),
    ...list(
      'relatedIdentifiers',
      relationsOf(facts, origin).map(({ address, relation: relationType }) =>
        element('relatedIdentifier', { relatedIdentifierType: 'URL', relationType }, address),
      ),
    ),
    ...list('formats', [element('format', {}, 'text/html')]),
    element('version', {}, version),
    ...list('rightsList', [
      element(
        'rights',
        {
          rightsURI: rights.address,
          rightsIdentifier: rights.address && rights.name,
          rightsIdentifierScheme: rights.address && 'SPDX',
          schemeURI: rights.address && 'https://spdx.org/licenses/',
        },
        rights.name,
      ),
    ]),
    ...list('descriptions', descriptions(facts)),
    ...list('geoLocations', [place(facts)]),
  ]);
}

const titles = (facts: HarvestFacts): Xml[] => [
  element('title', { 'xml:lang': facts.language }, facts.title),
  ...(facts.localName === null ? [] : [element('title', { titleType: 'AlternativeTitle' }, facts.localName)]),
  ...freshTranslations(facts).map(({ title, language }) =>
    element('title', { titleType: 'TranslatedTitle', 'xml:lang': language }, title),
  ),
];

/** Tags with their addresses. */
const subjects = ({ tags }: HarvestFacts, origin: string): Xml[] =>
  tags.map(({ slug, label }) =>
    element(
      'subject',
      {
        subjectScheme: `${PUBLISHER} tags`,
        schemeURI: `${origin}/tags`,
        valueURI: `${origin}/tags/${slug}`,
        'xml:lang': 'en',
      },
      label ?? slug,
    ),
  );

/** How long the practice ran, where its start is a date and not "after" one (RKMS-ISO8601: an open end stays open). */
function dates({ createdAt, updatedAt, started, ended }: HarvestFacts): Xml[] {
  const isDate = (date: string | null): boolean => date !== null && /^\d/.test(date);
  const coverage = isDate(started) ? [`${started}/${isDate(ended) ? ended : ''}`] : [];
  return [
    element('date', { dateType: 'Issued' }, dayOf(createdAt)),
    element('date', { dateType: 'Updated' }, dayOf(updatedAt)),
    ...coverage.map((range) =>
      element('date', { dateType: 'Coverage', dateInformation: 'when the practice ran' }, range),
    ),
  ];
}

/** The summary as abstract, what was done as methods, and everything else under its own heading. */
function descriptions(facts: HarvestFacts): Xml[] {
  const { language, summary, solution } = facts;
  const told = (descriptionType: string, text: string | null, of = language): Xml[] =>
    text === null ? [] : [element('description', { descriptionType, 'xml:lang': of }, text)];
  // The headings are English, the texts in the language of the record: no language is stated where the two differ.
  const headed = ([heading, text]: readonly [string, string | null]): Xml[] =>
    text === null
      ? []
      : [
          element(
            'description',
            { descriptionType: 'Other', 'xml:lang': language === 'en' ? 'en' : undefined },
            `${heading}: ${text}`,
          ),
        ];
  return [
    ...told('Abstract', summary),
    ...freshTranslations(facts).flatMap((each) => told('Abstract', each.summary, each.language)),
    ...told('Methods', solution),
    ...(
      [
        ['Problem', facts.problem],
        ['Results', facts.results],
        ['What went wrong', facts.failures],
        ['Lessons', facts.lessons],
        ['Advice for transfer', facts.transferAdvice],
      ] as const
    ).flatMap(headed),
  ];
}

function place(facts: HarvestFacts): Xml {
  const { lat, lon } = facts.city;
  const point =
    lat === null || lon === null
      ? []
      : [
          element('geoLocationPoint', {}, [
            element('pointLongitude', {}, lon),
            element('pointLatitude', {}, lat),
          ]),
        ];
  return element('geoLocation', {}, [element('geoLocationPlace', {}, placeOf(facts)), ...point]);
}
