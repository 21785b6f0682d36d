import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { componentsFrom } from '../../server/http/openapi-components.ts';
import { promisedPath } from '../../server/http/promised-path.ts';
import { named, said } from '../../server/vocabulary/shapes.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { descriptionOf, operationsOf, type Parameter } from './described.ts';

const require = createRequire(import.meta.url);
const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
const description = async () => descriptionOf(await apiOver(freshDatabase()));

describe('the description of the API', () => {
  test('is OpenAPI 3.1 as its JSON schema has it', async () => {
    const fixture = join(import.meta.dirname, 'fixtures', 'openapi-3.1.schema.json');
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(fixture, 'utf8')) as object);
    expect(validate(await description()), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...(await description()), info: {} })).toBe(false);
  });

  test('has nothing that the recommended rules of Redocly object to', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = JSON.stringify(await description())
      // The rules take the address of this machine, which the tests use, for a forgotten one.
      .replaceAll('http://127.0.0.1:3000', 'https://practices.city.eu');
    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(
      found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    ).toEqual([
      // OAI-PMH says what is wrong in an answer with status 200: there is no other.
      'operation-4xx-response: Operation must have at least one `4XX` response. #/paths/~1oai/get/responses',
    ]);
  });

  test('has every route of the server', async () => {
    const app = await apiOver(freshDatabase());
    const described = operationsOf(await descriptionOf(app)).map(
      ([path, { parameters }]) => new RegExp(`^${pattern(path, parameters)}$`),
    );
    const routes = routesIn(app.printRoutes({ commonPrefix: false })).map(promisedPath);
    expect(routes.length).toBeGreaterThan(25);
    const missing = routes.filter((route) => !described.some((path) => path.test(route)));
    // What robots and networks read where they know it to be (docs/discovery.md), a way to a page, and what one page alone reads.
    const hidden = [
      '/.well-known/security.txt',
      '/api/v1/story',
      '/card.png',
      '/catalogue',
      '/practices/:slug/card.png',
      '/robots.txt',
      '/sitemap.xml',
      '/sitemaps/:kind-:number.xml',
    ];
    expect(
      missing.toSorted(),
      'Give the route a schema with operationId, summary, description, section and example, or hide: true.',
    ).toEqual(hidden);
    for (const path of described)
      expect(
        routes.some((route) => path.test(route)),
        String(path),
      ).toBe(true);
  });

  test('says of every operation and every parameter what it is for', async () => {
    const ids = new Set<string>();
    for (const [path, operation] of operationsOf(await description())) {
      expect(operation.operationId, path).toMatch(/^[a-z][A-Za-z]+$/);
      ids.add(operation.operationId);
      expect(operation.summary.length, path).toBeGreaterThan(3);
      expect(operation.description.length, path).toBeGreaterThan(5);
      expect(operation.tags, path).toHaveLength(1);
      expect(operation['x-example'], path).toMatch(/^\//);
      expect(Object.keys(operation.responses['200']?.content ?? {}), path).not.toEqual([]);
      for (const parameter of operation.parameters) {
        const where = `${path} ${parameter.name}`;
        expect(parameter.description.length, where).toBeGreaterThan(5);
        if (!['cursor', 'resumptionToken'].includes(parameter.name))
          expect(parameter.example, where).toBeDefined();
      }
    }
    expect(ids.size).toBe(operationsOf(await description()).length);
  });

  test('names what stands in several places, and says null by the type', async () => {
    const { components, paths } = await description();
    expect(components.schemas['Practice']?.properties?.['city']).toEqual({
      $ref: '#/components/schemas/CityRef',
    });
    expect(components.schemas['Practice']?.properties?.['problem']).toEqual({ type: ['string', 'null'] });
    expect(components.schemas['TagSummary']?.properties?.['broader']).toEqual({ type: ['string', 'null'] });
    expect(paths['/api/v1/practices/{slug}']?.get.responses['200']?.content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/Practice' } },
    });
  });

  test('lets answers have fields that it does not name, as version 1 may add them', async () => {
    const { components, paths } = await description();
    const answers = Object.values(paths).map(({ get }) => get.responses);
    expect(JSON.stringify([components, answers])).not.toContain('"additionalProperties":false');
  });

  test('comes from memory, and not at all where it is known', async () => {
    const app = await apiOver(freshDatabase());
    const { headers, statusCode } = await app.inject('/openapi.json');
    expect(statusCode).toBe(200);
    const again = await app.inject({
      url: '/openapi.json',
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

/** Shapes are plain objects to those who write them down. */
function components() {
  const { shape, all } = componentsFrom();
  return { written: (of: object) => shape({ ...of }), all };
}

describe('a shape with a name', () => {
  test('is written once; what is said of it in one place stays in that place', () => {
    const { written, all } = components();
    const place = named('Place', Type.Object({ name: Type.String() }));
    const trip = Type.Object({ from: place, to: said(place, 'Where it ends.') });
    expect(written(trip)['properties']).toEqual({
      from: { $ref: '#/components/schemas/Place' },
      to: { $ref: '#/components/schemas/Place', description: 'Where it ends.' },
    });
    expect(all().schemas['Place']).toMatchObject({ properties: { name: { type: 'string' } } });
  });

  test('cannot be two', () => {
    const { written } = components();
    written(named('Place', Type.Object({ name: Type.String() })));
    expect(() => written(named('Place', Type.Object({ title: Type.String() })))).toThrow(
      'Two shapes are called Place.',
    );
  });
});

/** What Fastify calls the routes of an operation: one for each of the values that its parameters can have. */
const pattern = (path: string, parameters: readonly Parameter[]): string =>
  path.replaceAll('.', String.raw`\.`).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const values = parameters.find((each) => each.name === name)?.schema.enum ?? [`:${name}`];
    return `(${values.join('|').replaceAll('.', String.raw`\.`)})`;
  });

/** Paths of all GET routes from Fastify's own picture of them: a tree whose depth is its indentation. */
function routesIn(picture: string): string[] {
  const above: string[] = [];
  return picture.split('\n').flatMap((line) => {
    const [, indentation = '', rest = ''] = /^([│├└─\s]*)(.*)$/u.exec(line) ?? [];
    const depth = indentation.length / 4;
    const [, part = '', methods = ''] = /^(\S+)(?: \((.*)\))?$/.exec(rest) ?? [];
    above[depth] = part;
    return methods.includes('GET') ? [above.slice(1, depth + 1).join('')] : [];
  });
}
