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
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
};

/** A practice in unqualified Dublin Core, which every harvester has to take (OAI-PMH 2.0, 5). */
export function dublinCore(facts: HarvestFacts, origin: string): Xml {
  const { language, title, localName, summary, tags, sources, type, recordKind } = facts;
  const others = freshTranslations(facts);
  const rights = licenceOf(facts);
  const lines: [name: string, content: string | null | undefined, language?: string][] = [
    ['title', title, language],
    ...others.map((each): [string, string, string] => ['title', each.title, each.language]),
    ['title', localName],
    ['creator', creatorOf(facts)],
    ...tags.map(({ label, slug }): [string, string, string] => ['subject', label ?? slug, 'en']),
    ['description', summary, language],
    ...others.map((each): [string, string | null, string] => ['description', each.summary, each.language]),
    ['publisher', PUBLISHER],
    ['date', dayOf(facts.createdAt)],
    ['type', 'Text'],
    ['type', labelled('recordKind', recordKind).label, 'en'],
    ['type', labelled('practiceType', type).label, 'en'],
    ['format', 'text/html'],
    ['identifier', `${origin}/practices/${facts.slug}`],
    ...[...new Set(sources.map(({ url }) => url))].map((url): [string, string] => ['source', url]),
    ['language', language],
    ...relationsOf(facts, origin)
      .filter(({ relation }) => relation !== 'References')
      .map(({ address }): [string, string] => ['relation', address]),
    ['coverage', placeOf(facts), 'en'],
    ['rights', rights.name],
    ['rights', rights.address],
  ];
  return element(
    'oai_dc:dc',
    NAMESPACES,
    lines.flatMap(([name, content, of]) =>
      content === null || content === undefined || content === ''
        ? []
        : [element(`dc:${name}`, { 'xml:lang': of }, content)],
    ),
  );
}
