import { expect, test } from 'vitest';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';

test('what is for programs is read from any origin, the same for all and without credentials', async () => {
  const app = await apiOver(await seededDatabase());
  for (const url of [
    '/api/v1/practices?q=heat',
    '/api/practices/spoku',
    '/api/v1/practices/nothing',
    '/practices/spoku.bib',
    '/openapi.json',
    '/catalogue.ttl',
    '/oai?verb=Identify',
  ]) {
    // Twice, since a kept answer passes hooks by.
    for (const origin of ['https://one.example', 'https://two.example']) {
      const { headers } = await app.inject({ url, headers: { origin } });
      expect(headers['access-control-allow-origin'], url).toBe('*');
      expect(headers['access-control-allow-credentials'], url).toBeUndefined();
      expect(headers['cross-origin-resource-policy'], url).toBe('cross-origin');
      expect((headers['vary'] ?? '').toLowerCase(), url).not.toContain('origin');
      const exposed = String(headers['access-control-expose-headers']);
      for (const name of ['ETag', 'Link', 'Retry-After', 'Deprecation', 'Sunset'])
        expect(exposed, url).toContain(name);
    }
  }
});

test('a browser that asks beforehand is let, also for an answer it has already', async () => {
  const { statusCode, headers, body } = await (await apiOver(freshDatabase())).inject({
    method: 'OPTIONS',
    url: '/api/v1/practices/spoku',
    headers: {
      origin: 'https://one.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    },
  });
  expect([statusCode, body]).toEqual([204, '']);
  expect(headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
  expect(headers['access-control-allow-headers']).toContain('If-None-Match');
});

test('pages and probes are nobody else’s business', async () => {
  const app = await apiOver(freshDatabase());
  for (const url of ['/practices/spoku', '/apiary', '/health/live', '/assets/x.js']) {
    const { headers } = await app.inject({ url, headers: { origin: 'https://one.example' } });
    expect(headers['access-control-allow-origin'], url).toBeUndefined();
  }
});
