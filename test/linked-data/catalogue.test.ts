import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { DATASETS } from '../../server/linked-data/distributions.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { asNQuads, canonical, expanded, type Json, quadsOf } from './reading.ts';

const { namedNode, quad } = DataFactory;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

const shapes = new Store(
  new Parser().parse(readFileSync(join(import.meta.dirname, 'dcat-ap-3.0.0-shapes.ttl'), 'utf8')),
);

/** What DCAT says of its classes and RDF Schema of everything, which the shapes take for granted. */
function withSchema(quads: readonly Quad[]): Store {
  const prefixes = '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .';
  const classes = `${prefixes} @prefix rdfs: <${RDFS}> .
    dcat:Catalog rdfs:subClassOf dcat:Resource . dcat:Dataset rdfs:subClassOf dcat:Resource .
    dcat:DataService rdfs:subClassOf dcat:Resource . dct:MediaType rdfs:subClassOf dct:MediaTypeOrExtent .`;
  const addresses = new Set(
    quads.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : [])),
  );
  const resources = [...addresses].map((each) =>
    quad(namedNode(each), namedNode(`${RDF}type`), namedNode(`${RDFS}Resource`)),
  );
  return new Store([...quads, ...new Parser().parse(classes), ...resources]);
}

async function complaints(quads: readonly Quad[]): Promise<{ violations: string[]; warnings: string[] }> {
  const report = await new SHACLValidator(shapes).validate(withSchema(quads));
  const short = (value: string | undefined) => (value ?? '').replace(/^.*[/#]/, '');
  const of = (severity: string) =>
    report.results
      .filter((result) => short(result.severity?.value) === severity)
      .map(
        (result) =>
          `${short(result.focusNode?.value)} ${short((result.path as { value?: string } | null)?.value)}`,
      )
      .toSorted();
  return { violations: of('Violation'), warnings: of('Warning') };
}

describe('the catalogue as DCAT-AP', () => {
  let app: FastifyInstance;
  let turtle: string;
  let quads: Quad[];
  beforeEach(async () => {
    app = await apiOver(await seededDatabase());
    turtle = (await app.inject('/catalogue.ttl')).body;
    quads = quadsOf(turtle, 'Turtle');
  });

  test('fits the shapes of DCAT-AP 3.0.0', async () => {
    const { violations, warnings } = await complaints(quads);
    expect(violations).toEqual([]);
    // What is recommended and not said: nothing is known of it, or it is said by the authority table itself.
    const kinds = new Set(
      warnings.map((each) =>
        each
          .replace(/^[A-Z]{3} /, 'country ')
          .replace(/^n3-\d+/, 'period')
          .replace(/^.* (?=type|status)/, ''),
      ),
    );
    expect([...kinds].toSorted()).toEqual([
      'country bbox',
      'country centroid',
      'file-data-practices-jsonl format',
      'period endDate',
      'status',
      'type',
    ]);
  });

  test.each([
    ['a title', 'http://purl.org/dc/terms/title', 'api title'],
    ['a publisher', 'http://purl.org/dc/terms/publisher', 'catalogue publisher'],
    ['an address', 'http://www.w3.org/ns/dcat#accessURL', 'file-data-catalogue-zip accessURL'],
    ['what the licence is', 'http://purl.org/dc/terms/LicenseDocument', 'catalogue license'],
  ])('would not fit them without %s', async (_, left, complaint) => {
    const without = quads.filter(
      ({ predicate, object }) => predicate.value !== left && object.value !== left,
    );
    expect((await complaints(without)).violations).toContain(complaint);
  });

  test('would not fit them with a date that is a text', async () => {
    const broken = quadsOf(turtle.replace(/("\d{4}-[^"]+")\^\^xsd:dateTime/, '$1'), 'Turtle');
    expect((await complaints(broken)).violations).toContain('catalogue issued');
  });

  test('says the same in Turtle and in JSON-LD', async () => {
    const { body, headers } = await app.inject('/catalogue.jsonld');
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8');
    const document = JSON.parse(body) as Json;
    expect((await expanded(document)).length).toBeGreaterThan(0);
    const { Writer } = await import('n3');
    const written = new Writer({ format: 'N-Quads' }).quadsToString(quads);
    expect(await canonical(written)).toBe(await canonical(await asNQuads(document)));
  });

  test('names codes of the Union’s tables, each with its class and name', () => {
    const codes = new Set(
      quads.flatMap(({ object }) =>
        object.value.startsWith(AUTHORITY) ? [object.value.slice(AUTHORITY.length)] : [],
      ),
    );
    for (const code of [
      'language/ENG',
      'language/HUN',
      'country/EST',
      'country/SWE',
      'data-theme/GOVE',
      'data-theme/REGI',
      'frequency/IRREG',
      'access-right/PUBLIC',
      'licence/CC_BY_4_0',
      'file-type/CSV',
      'file-type/ZIP',
      'file-type/JSON_LD',
      'planned-availability/STABLE',
    ])
      expect(codes).toContain(code);
    const store = new Store(quads);
    for (const code of codes) {
      const about = namedNode(AUTHORITY + code);
      expect(store.getQuads(about, namedNode(`${RDF}type`), null, null).length, code).toBeGreaterThan(0);
    }
  });

  test('lists files with the type that they come as', async () => {
    const files = DATASETS.flatMap(({ distributions }) => distributions);
    expect(files).toHaveLength(13);
    for (const { path, mediaType, usualType } of files) {
      const { headers, statusCode, rawPayload } = await app.inject(path);
      expect(statusCode, path).toBe(200);
      expect(rawPayload.length, path).toBeGreaterThan(1000);
      expect(String(headers['content-type']), path).toContain(mediaType ?? usualType ?? 'a type');
    }
  });

  test('is found by those who ask for it, at its own address and at the first page', async () => {
    for (const url of ['/catalogue', '/'])
      for (const [accept, location] of [
        ['text/turtle', '/catalogue.ttl'],
        ['application/ld+json', '/catalogue.jsonld'],
      ] as const)
        expect((await app.inject({ url, headers: { accept } })).headers['location'], url).toBe(location);
    const { statusCode, headers } = await app.inject({ url: '/catalogue', headers: { accept: 'text/html' } });
    expect([statusCode, headers['location']]).toEqual([303, '/data']);
    expect((await app.inject('/catalogue.ttl?x=1')).statusCode).toBe(400);
  });
});

test('an empty catalogue fits the shapes too, and claims no dates', async () => {
  const app = await apiOver(freshDatabase());
  const turtle = (await app.inject('/catalogue.ttl')).body;
  const { violations } = await complaints(quadsOf(turtle, 'Turtle'));
  expect(violations).toEqual([]);
  expect(turtle).not.toContain('dct:issued');
});
