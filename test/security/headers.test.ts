import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/db/open.ts';
import { saving } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { type Answer, type Listening, listen, listening } from './listening.ts';

// Every status that the server can answer with, over the network, from the real app.

const EXPECTED = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';font-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

async function catalogue(): Promise<Database> {
  const database = openDatabase(':memory:');
  await save(database, { practices: [aPractice('one'), aPractice('two')] });
  await write(database, (tx) => savePractice(tx, aPractice('two', { status: 'archived' }), saving));
  return database;
}

function expectProtected({ headers }: Answer, what: string): void {
  for (const [name, value] of Object.entries(EXPECTED)) expect(headers[name], `${what}: ${name}`).toBe(value);
  expect(headers['permissions-policy'], what).toContain('geolocation=()');
  expect(headers['cross-origin-resource-policy'], what).toMatch(/^(same|cross)-origin$/);
  expect(headers['x-powered-by'] ?? headers['server'], what).toBeUndefined();
  expect(headers['set-cookie'], what).toBeUndefined();
}

type Asked = readonly [
  status: number,
  path: string,
  headers?: Record<string, string>,
  method?: string,
  cors?: 'any',
];
const ANSWERS: readonly Asked[] = [
  [200, '/', {}, 'GET'],
  [200, '/it/practices/one'],
  [200, '/practices?q=one'],
  [200, '/about', {}, 'HEAD'],
  [200, '/favicon.svg'],
  [206, '/favicon.svg', { range: 'bytes=0-9' }],
  [416, '/favicon.svg', { range: 'bytes=999999-' }],
  [200, '/robots.txt', {}, 'GET', 'any'],
  [200, '/sitemap.xml', {}, 'GET', 'any'],
  [200, '/openapi.json', {}, 'GET', 'any'],
  [200, '/api/practices', {}, 'GET', 'any'],
  [200, '/api/v1/practices/one', {}, 'HEAD', 'any'],
  [204, '/api/practices/one', {}, 'OPTIONS', 'any'],
  [200, '/practices.atom', {}, 'GET', 'any'],
  [200, '/practices/one.bib', {}, 'GET', 'any'],
  [200, '/practices/one/card.png', {}, 'GET', 'any'],
  [200, '/data/practices.csv', {}, 'GET', 'any'],
  [200, '/data/catalogue.zip', {}, 'GET', 'any'],
  [200, '/oai?verb=Identify', {}, 'GET', 'any'],
  [200, '/health/live'],
  [200, '/health/ready'],
  [301, '/adoptions?city=tartu'],
  [301, '/Practices'],
  [301, '/practices?lang=it'],
  [400, '/api/practices?x=1', {}, 'GET', 'any'],
  [400, '/%zz'],
  [400, '/api/practices/%zz'],
  [404, '/nowhere'],
  [404, '/assets/none.js'],
  [404, '/api/none', {}, 'GET', 'any'],
  [404, '/.well-known/security.txt', {}, 'GET', 'any'],
  [404, '/api/practices', { 'content-type': 'application/json' }, 'POST', 'any'],
  [404, '/', {}, 'DELETE'],
  [404, '/', {}, 'TRACE'],
  [410, '/api/practices/two', {}, 'GET', 'any'],
  [415, '/oai', { 'content-type': 'text/plain' }, 'POST', 'any'],
];

describe('the headers that protect visitors', () => {
  let site: Listening;
  let database: Database;

  beforeAll(async () => {
    database = await catalogue();
    site = await listen(database, {}, { pages: true });
  });
  afterAll(async () => {
    await site.app.close();
    await closeDatabase(database);
  });

  test.each(ANSWERS.map((asked) => ({ asked, name: `${asked[0]} ${asked[1]}` })))(
    'are on $name',
    async ({ asked }) => {
      const [status, path, headers = {}, method = 'GET', cors] = asked;
      // Twice, since the second answer may come from what is kept.
      for (const round of ['first', 'again']) {
        const answer = await site.ask(path, headers, method);
        expect(answer.status, round).toBe(status);
        expectProtected(answer, `${round} ${path}`);
        expect(answer.headers['x-request-id'], path).toMatch(/^[\w-]{8,64}$/);
        expect(answer.headers['cross-origin-resource-policy'], path).toBe(
          cors === 'any' ? 'cross-origin' : 'same-origin',
        );
        expect(answer.headers['access-control-allow-origin'], path).toBe(cors === 'any' ? '*' : undefined);
      }
    },
  );

  test.each([
    '/api/practices/one',
    '/practices/one',
    '/practices?q=one',
    '/favicon.svg',
    '/data/practices.csv',
  ])('are on 304 %s', async (path) => {
    const { headers } = await site.ask(path);
    const etag = String(headers['etag']);
    const again = await site.ask(path, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    expectProtected(again, path);
  });

  test('are on 413, on what cannot be read at all, and on what is too long', async () => {
    const head = (bytes: string) => `${bytes}\r\nHost: a\r\nConnection: close`;
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const sent: [number, string][] = [
      [413, `${head('POST /oai HTTP/1.1')}\r\n${form}\r\nContent-Length: 16385\r\n\r\n${'x'.repeat(16_385)}`],
      [400, 'GARBAGE\r\n\r\n'],
      [400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
      [400, `${head('GET / HTTP/1.1')}\r\nHost: b\r\n\r\n`],
      [417, `${head('GET / HTTP/1.1')}\r\nExpect: the worst\r\n\r\n`],
      [431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`],
      [431, `GET /${'x'.repeat(17_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
    ];
    for (const [status, bytes] of sent) {
      const [top = '', body = ''] = (await site.raw(bytes)).split('\r\n\r\n');
      const lines = top.split('\r\n');
      const headers = Object.fromEntries(
        lines.slice(1).map((line) => [line.split(': ', 1)[0]?.toLowerCase(), line.replace(/^[^:]*: /, '')]),
      ) as Record<string, string>;
      const what = bytes.slice(0, 20);
      expect(lines[0], what).toContain(`HTTP/1.1 ${status} `);
      expectProtected({ status, headers, body }, what);
    }
  });

  test('are on 429, which says when to come back, on 414, and on 500', async () => {
    const narrow = await listening(database, { RATE_LIMIT: '1' });
    await narrow.ask('/api/tags');
    const late = await narrow.ask('/api/tags');
    expect([late.status, late.headers['retry-after']]).toEqual([429, '60']);
    expectProtected(late, '429');
    const busy = await listening(database);
    const long = await busy.ask(`/api/practices/${'x'.repeat(101)}`);
    expect(long.status).toBe(414);
    expectProtected(long, '414');
    database.db.$client.exec('ALTER TABLE practice RENAME TO elsewhere');
    const failed = await busy.ask('/api/practices/one');
    database.db.$client.exec('ALTER TABLE elsewhere RENAME TO practice');
    expect(failed.status).toBe(500);
    expectProtected(failed, '500');
  });
});
