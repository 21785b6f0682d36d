import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { seededDatabase } from '../helper.ts';
import { lost } from './loss.ts';
import {
  asNQuads,
  canonical,
  expanded,
  fromNQuads,
  inPage,
  type Node,
  ORIGIN,
  pagesOf,
  quadsOf,
  siteOver,
} from './reading.ts';

const SCHEMA = 'https://schema.org/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/**
 * What each type has to have and, in the second list, should have where it is known. From Google's documentation of
 * structured data (Dataset, Event, Breadcrumb, Sitelinks search box) and, for the rest, from what schema.org calls the
 * properties that tell one thing from another. `Event` may lack a date or place, since some are not known.
 */
const WANTED: Record<string, readonly [required: string[], known: string[]]> = {
  Report: [
    [
      'name',
      'url',
      'identifier',
      'version',
      'inLanguage',
      'dateModified',
      'datePublished',
      'license',
      'publisher',
      'isPartOf',
      'spatialCoverage',
      'citation',
    ],
    ['about', 'temporalCoverage', 'workExample', 'isBasedOn', 'hasPart'],
  ],
  CreativeWork: [
    [
      'name',
      'url',
      'identifier',
      'version',
      'dateModified',
      'license',
      'publisher',
      'isPartOf',
      'isBasedOn',
      'exampleOfWork',
      'about',
      'spatialCoverage',
      'citation',
    ],
    ['description'],
  ],
  Event: [
    ['name', 'url', 'description', 'subjectOf'],
    ['startDate', 'endDate', 'location', 'eventAttendanceMode', 'about', 'attendee'],
  ],
  City: [
    ['name', 'url', 'address', 'containedInPlace'],
    ['geo', 'alternateName', 'additionalProperty'],
  ],
  Country: [['name', 'url', 'address'], []],
  DefinedTerm: [['name', 'termCode', 'inDefinedTermSet', 'url', 'alternateName'], ['skos:broader']],
  DefinedTermSet: [['name', 'url', 'hasDefinedTerm', 'license'], []],
  Dataset: [
    [
      'name',
      'description',
      'creator',
      'license',
      'distribution',
      'includedInDataCatalog',
      'identifier',
      'keywords',
      'version',
      'isAccessibleForFree',
      'url',
    ],
    ['spatialCoverage', 'temporalCoverage'],
  ],
  WebSite: [['name', 'url', 'potentialAction', 'publisher'], []],
  DataCatalog: [['name', 'description', 'dataset', 'license', 'publisher'], []],
  WebAPI: [['name', 'url'], []],
  BreadcrumbList: [['itemListElement'], []],
  CollectionPage: [['name', 'url', 'isPartOf'], []],
  AboutPage: [['name', 'url', 'isPartOf'], []],
};
const ALIKE: Record<string, string> = {
  EducationEvent: 'Event',
  BusinessEvent: 'Event',
  AdministrativeArea: 'City',
};

/** Where services begin: what answers is below. */
const SERVICES = ['/api', '/oai'];

async function everyPage(): Promise<{ app: FastifyInstance; pages: Map<string, Node> }> {
  const app = await siteOver(await seededDatabase());
  const pages = new Map<string, Node>();
  for (const path of await pagesOf(app)) {
    const { statusCode, body } = await app.inject(path);
    expect(statusCode, path).toBe(200);
    const found = inPage(body);
    if (found === undefined) throw new Error(`${path} has no linked data`);
    pages.set(path, found);
  }
  return { app, pages };
}

const graph = (page: Node): Node[] => page['@graph'] as Node[];

test('every page of the real catalogue is read without loss, says what it should and leads somewhere', async () => {
  const { app, pages } = await everyPage();
  expect(pages.size).toBeGreaterThan(350);
  const ids = new Set<string>();
  const seen = new Map<string, Set<string>>();
  const kinds = new Set<string>();
  for (const [path, page] of pages) {
    const context = page['@context'] as Node;
    const read = await expanded(page);
    const again = read.length === 1 && read[0]?.['@graph'] !== undefined ? read[0]['@graph'] : read;
    expect(lost(graph(page), again, context), path).toEqual([]);

    const nQuads = await asNQuads(page);
    const back = await asNQuads(await fromNQuads(nQuads));
    expect(await canonical(back), path).toBe(await canonical(nQuads));
    for (const { predicate, object, subject } of quadsOf(nQuads)) {
      if (subject.termType === 'NamedNode') ids.add(subject.value);
      const name = predicate.value.replace(SCHEMA, '');
      if (object.termType === 'NamedNode') {
        expect(URL.canParse(object.value), `${path} ${name} ${object.value}`).toBe(true);
        ids.add(object.value);
      }
      if (object.termType !== 'Literal') continue;
      kinds.add(`${name} ${object.datatype.value.replace(XSD, 'xsd:')}`);
      if (/^date|^(start|end)(Date|Time)$/.test(name))
        expect(object.value, path).toMatch(shapeOf(object.datatype.value));
      if (/^(name|description|alternateName)$/.test(name))
        expect(object.language, `${path} ${name}`).not.toBe('');
    }
    for (const node of graph(page)) {
      const type = ALIKE[node['@type'] as string] ?? (node['@type'] as string);
      const [required, known] = WANTED[type] ?? [[`a row for ${type} in this test`], []];
      expect(
        required.filter((key) => node[key] === undefined),
        `${path} ${type}`,
      ).toEqual([]);
      const had = seen.get(type) ?? new Set();
      for (const key of known) if (node[key] !== undefined) had.add(key);
      seen.set(type, had);
    }
  }
  for (const [type, [, known]] of Object.entries(WANTED))
    expect(
      known.filter((key) => seen.get(type)?.has(key) !== true),
      `never said of a ${type}`,
    ).toEqual([]);
  for (const kind of [
    'startDate xsd:date',
    'startDate xsd:gYearMonth',
    'startTime xsd:gYear',
    'dateModified xsd:dateTime',
  ])
    expect(kinds).toContain(kind);

  const ours = new Set(
    [...ids].filter((id) => id.startsWith(ORIGIN)).map((id) => id.slice(ORIGIN.length).replace(/#.*/, '')),
  );
  expect(ours.size).toBeGreaterThan(350);
  for (const address of ours) {
    const known = pages.has(address) ? 200 : (await app.inject(address)).statusCode;
    if (!SERVICES.includes(address)) expect([200, 303], address).toContain(known);
  }
}, 120_000);

test('what would be lost is noticed, by the processor and by our own look', async () => {
  const context = { '@vocab': SCHEMA };
  const [read] = await expanded({ '@context': context, name: 'one', url: ['two'] });
  expect(lost({ name: 'one', url: ['two'] }, read, context)).toEqual([]);
  expect(lost({ name: 'one', url: ['two', 'three'], more: 1 }, read, context)).toEqual([
    '/url: not as many values',
    '/more: dropped',
  ]);
  await expect(
    expanded({ '@context': { name: `${SCHEMA}name` }, name: 'one', other: 'two' }),
  ).rejects.toThrow(/Safe mode/);
});

function shapeOf(datatype: string): RegExp {
  const shape = {
    [`${XSD}date`]: /^\d{4}-\d\d-\d\d$/,
    [`${XSD}gYearMonth`]: /^\d{4}-\d\d$/,
    [`${XSD}gYear`]: /^\d{4}$/,
    [`${XSD}dateTime`]: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  }[datatype];
  if (shape === undefined) throw new Error(`${datatype} is no type of a date`);
  return shape;
}
