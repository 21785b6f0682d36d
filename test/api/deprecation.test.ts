import { sayIn } from '../../server/vocabulary/say.ts';
import fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { announceDeprecation } from '../../server/http/deprecation.ts';
import { handleErrors } from '../../server/http/errors.ts';
import { describeRoutes } from '../../server/http/openapi.ts';
import type { Document } from './described.ts';

const said = (operationId: string) => ({
  operationId,
  summary: 'A route',
  description: 'For this test.',
  section: 'Server' as const,
  example: '/api/old',
  querystring: { type: 'object', additionalProperties: false },
  response: { 200: { type: 'object', properties: { ok: { type: 'boolean' } } } },
});

/** A server with a route that will go and one that stays. */
function leaving(since: string, sunset: string) {
  const app = fastify({ ajv: { customOptions: { removeAdditional: false } } });
  onTestFinished(() => app.close());
  handleErrors(app, sayIn);
  const description = describeRoutes(app, 'https://ex.org', '1');
  announceDeprecation(app, 'https://ex.org');
  const config = { deprecated: { since, sunset, instead: '/api/v1/new' } };
  app.get('/api/old', { config, schema: said('getOld') }, () => ({ ok: true }));
  app.get('/api/new', { schema: said('getNew') }, () => ({ ok: true }));
  return { app, document: () => description.document() as unknown as Document };
}

test('a route that will go says so in every answer, problems too, and in the description', async () => {
  const { app, document } = leaving('2027-01-31', '2028-01-31');
  for (const [url, status] of [
    ['/api/old', 200],
    ['/api/old?colour=x', 400],
  ] as const) {
    const { statusCode, headers } = await app.inject(url);
    expect(statusCode, url).toBe(status);
    expect(headers, url).toMatchObject({
      deprecation: '@1801353600',
      sunset: 'Mon, 31 Jan 2028 00:00:00 GMT',
      link: '<https://ex.org/developers#promise>; rel="deprecation"; type="text/html"',
    });
  }
  const { paths } = document();
  const old = paths['/api/v1/old']?.get;
  expect(old?.deprecated).toBe(true);
  expect(old?.description).toContain(
    'Deprecated since 2027-01-31, gone on 2028-01-31. Use /api/v1/new instead.',
  );
  expect(old?.responses['200']).toHaveProperty(['headers', 'Sunset']);
});

test('a route that stays says nothing of it', async () => {
  const { app, document } = leaving('2027-01-31', '2028-01-31');
  expect(Object.keys((await app.inject('/api/new')).headers)).not.toContain('deprecation');
  expect(document().paths['/api/v1/new']?.get).not.toHaveProperty('deprecated');
});

test.each([
  ['2027-01-31', '2028-01-30'],
  // A leap year is no excuse.
  ['2027-03-01', '2028-02-29'],
  ['2028-01-31', '2027-01-31'],
  ['soon', '2028-01-31'],
])('less than twelve months from %s to %s are refused before the server starts', (since, sunset) => {
  expect(() => leaving(since, sunset)).toThrow('/api/old needs twelve months between since and sunset');
});
