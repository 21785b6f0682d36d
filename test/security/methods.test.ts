import { describe, expect, test } from 'vitest';
import { apiOver, freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { listening } from './listening.ts';

const TYPES = [
  'text/plain',
  'text/html',
  'text/xml',
  'application/json',
  'application/ld+json',
  'application/xml',
  'application/octet-stream',
  'application/problem+json',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded-not',
  'x',
];

test.each(TYPES)('a body of the type %s is not taken', async (type) => {
  const app = await apiOver(freshDatabase());
  const headers = { 'content-type': type };
  const answer = await app.inject({ method: 'POST', url: '/oai', payload: 'verb=Identify', headers });
  expect(answer.statusCode).toBe(415);
  expect(answer.json()).toMatchObject({ status: 415, title: 'Unsupported Media Type' });
});

describe('there is nothing to write', () => {
  test('no route takes anything but GET, HEAD and OPTIONS, except harvesting, which only reads', async () => {
    const app = await apiOver(freshDatabase());
    const taken = [...app.printRoutes({ commonPrefix: false }).matchAll(/\(([A-Z, ]+)\)/g)].map(
      ([, methods]) => methods,
    );
    expect(taken.length).toBeGreaterThan(50);
    expect([...new Set(taken)].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'GET, HEAD',
      'GET, HEAD, POST',
    ]);
    expect(taken.filter((methods) => methods?.includes('POST'))).toHaveLength(1);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'PURGE'])(
    '%s finds nothing, anywhere, and nothing of the request comes back',
    async (method) => {
      const site = await listening(freshDatabase());
      for (const path of ['/api/practices', '/api/practices/one', '/health/live', '/data/practices.csv']) {
        const bytes = `${method} ${path} HTTP/1.1\r\nHost: a\r\nCookie: canary=1\r\nConnection: close\r\n\r\n`;
        const back = await site.raw(bytes);
        expect(back, `${method} ${path}`).toMatch(/^HTTP\/1\.1 (404|400) /);
        expect(back).not.toContain('canary');
      }
    },
  );

  test('a header cannot make another method of a request', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const site = await listening(database);
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      expect((await site.ask('/api/practices/one', { [name]: 'DELETE' })).status).toBe(200);
    expect((await site.ask('/api/practices/one')).status).toBe(200);
  });
});

describe('where a request ends is never in doubt', () => {
  const head = 'POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const hidden = 'GET /api/tags HTTP/1.1\r\nHost: a\r\n\r\n';
  test.each([
    [
      'both ways of saying it',
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      'the same the other way round',
      `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['two lengths', `${head}Content-Length: 0\r\nContent-Length: 40\r\n\r\n${hidden}`],
    ['an unknown encoding', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['chunked before another', `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`],
    ['a space before the colon', `${head}Content-Length : 0\r\n\r\n${hidden}`],
    ['a folded header', `${head}X: a\r\n Content-Length: 40\r\n\r\n${hidden}`],
    ['a bare line feed', `${head}X: a\nContent-Length: 40\r\n\r\n${hidden}`],
    ['a length in hexadecimal', `${head}Content-Length: 0x0\r\n\r\n${hidden}`],
    ['a chunk that is no number', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${hidden}`],
    ['a NUL in a name', `${head}X\0Y: a\r\n\r\n${hidden}`],
  ])('%s is refused, and nothing after it is answered', async (_, bytes) => {
    const site = await listening(freshDatabase());
    const back = await site.raw(bytes);
    expect(back).toMatch(/^HTTP\/1\.1 400 /);
    expect(back.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

describe('names that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'prototype', '__proto__[x]', 'constructor.prototype.x', 'toString'])(
    '%s is a parameter like any other that there is not',
    async (name) => {
      const app = await apiOver(freshDatabase());
      for (const path of ['/api/practices', '/api/tags', '/api/suggest', '/api/compare']) {
        const { statusCode } = await app.inject(`${path}?${encodeURIComponent(name)}=polluted`);
        expect(statusCode, path).toBe(400);
      }
      for (const path of ['/api/practices/', '/practices/', '/data/', '/api/practices?tag='])
        expect((await app.inject(path + encodeURIComponent(name))).statusCode, path).toBeLessThan(500);
      const payload = `verb=Identify&${encodeURIComponent(name)}=polluted`;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const harvested = await app.inject({ method: 'POST', url: '/oai', payload, headers });
      expect(harvested.body).toContain('badArgument');
      expect(
        ({} as Record<string, unknown>)['x'] ?? ({} as Record<string, unknown>)['polluted'],
      ).toBeUndefined();
    },
  );
});
