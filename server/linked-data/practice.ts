import type { Practice } from '../practices/record.ts';
import type { Thing } from './node.ts';
import type { Place, Texts } from './reads.ts';
import {
  adoptionLink,
  eventLink,
  MOST,
  placeNode,
  recordFacts,
  sourceNodes,
  termNode,
  wholeRecord,
} from './things.ts';
import { inLanguage, known, licence, period, some, webAddress } from './values.ts';

interface Beside {
  readonly origin: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly texts: Texts | undefined;
  readonly published: string | undefined;
}

/**
 * A practice as a `Report`: a text about what a city did, published by a catalogue, with versions and sources. Adoptions
 * are works that exemplify it; it is itself based on the adoptions that it grew out of.
 */
export function practiceNode(practice: Practice, { origin, places, texts, published }: Beside): Thing {
  const path = `/practices/${practice.slug}`;
  const language = practice.language.code;
  const of = texts ?? { title: practice.title, summary: practice.summary, translations: [] };
  return {
    '@type': 'Report',
    '@id': origin + path,
    name: inLanguage(of.title, language),
    alternateName: inLanguage(practice.localName, 'und'),
    description: inLanguage(of.summary, language),
    ...recordFacts(origin, path, practice, published),
    version: practice.version,
    inLanguage: language,
    license: licence(practice.licence),
    keywords: some([
      practice.type.label,
      ...(practice.stage.code === 'unknown' ? [] : [practice.stage.label]),
      ...(practice.inBetter ? ['BETTER (Interreg Europe)'] : []),
    ]),
    about: some(practice.tags.map((tag) => termNode(origin, tag))),
    spatialCoverage: placeNode(practice.city, places.get(practice.city.slug), origin),
    temporalCoverage: period(practice.started, practice.ended, practice.ongoing.code === 'yes'),
    mentions: some([
      ...(practice.owner === null ? [] : [{ '@type': 'Organization', name: practice.owner }]),
      ...practice.documents.slice(0, MOST).map(({ title, url, language: of }) => ({
        '@type': 'CreativeWork',
        '@id': webAddress(url),
        url: webAddress(url),
        name: inLanguage(title, of ?? language),
        inLanguage: known(of),
      })),
    ]),
    citation: sourceNodes(practice.sources),
    isBasedOn: some(practice.grewFrom.slice(0, MOST).map((each) => adoptionLink(origin, each))),
    workExample: some(practice.adoptions.slice(0, MOST).map((each) => adoptionLink(origin, each))),
    subjectOf: some(practice.events.slice(0, MOST).map((each) => eventLink(origin, each))),
    workTranslation: some(
      of.translations
        .filter((each) => each.language !== language)
        .map((each) => ({
          '@type': 'Report',
          '@id': `${origin}/${each.language}${path}`,
          name: inLanguage(each.title, each.language),
          inLanguage: each.language,
          translationOfWork: { '@id': origin + path },
        })),
    ),
    encoding: wholeRecord(origin, path),
  };
}
