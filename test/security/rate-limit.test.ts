import { describe, expect, test } from 'vitest';
import { languages } from '../../server/db/codes.ts';
import { buckets } from '../../server/http/buckets.ts';
import { kindOf } from '../../server/http/rate-limit.ts';
import { visitorOf } from '../../server/http/visitor.ts';
import { sayIn } from '../../server/vocabulary/say.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { type Listening, listening } from './listening.ts';

const from = (address: string) => ({ 'x-forwarded-for': address });
const statuses = async (site: Listening, paths: readonly string[], headers = {}): Promise<number[]> => {
  const all: number[] = [];
  for (const path of paths) all.push((await site.ask(path, headers)).status);
  return all;
};
const times = (count: number, path = '/api/tags') => Array.from({ length: count }, () => path);

describe('a bucket', () => {
  test('holds a minute’s worth, fills evenly, and is one of many', () => {
    const take = buckets(60);
    for (let at = 0; at < 60; at++) expect(take('a', 0), `${at}`).toEqual({ left: 59 - at, wait: 0 });
    expect(take('a', 0)).toEqual({ left: 0, wait: 1000 });
    expect(take('b', 0).wait).toBe(0);
    expect(take('a', 999).wait).toBe(1);
    expect(take('a', 1000)).toEqual({ left: 0, wait: 0 });
    expect(take('a', 1000).wait).toBe(1000);
    expect(take('a', 120_000).left).toBe(59);
  });

  test.each([7, 60, 1999, 6000])('gives exactly as many as it holds: %i', (perMinute) => {
    const take = buckets(perMinute);
    let given = 0;
    while (take('a', 5).wait === 0) given += 1;
    expect(given).toBe(perMinute);
  });

  test('remembers no more names than it may, and none that is full', () => {
    const take = buckets(1, 2);
    for (const name of ['a', 'b', 'c']) take(name, 0);
    expect(take('c', 0).wait).toBeGreaterThan(0);
    expect(take('a', 0).wait).toBe(0);
  });
});

describe('a visitor', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('at %s is %s', (address, visitor) => {
    expect(visitorOf(address)).toBe(visitor);
  });
});

test.each([
  [
    'searches',
    ['/api/practices?q=x', '/practices', '/api/suggest?q=a', '/practices.atom?q=x', '/oai?verb=x'],
  ],
  ['searches', ['/api/catalogue/practices', '/api/practices/one/similar?x=1', '/practices/one/card.png']],
  ['files', ['/data/catalogue.zip', '/data/practices.csv?q=x', '/practices.bib', '/api/transfers.graphml']],
  [undefined, ['/', '/api/practices/one', '/practices/one', '/data', '/assets/a.js', '/api/tags', '/about']],
] as const)('%s are counted by what they cost', (kind, urls) => {
  for (const url of urls) expect(kindOf(url), url).toBe(kind);
});

describe('who asks too much', () => {
  test('is told when to come back, in the language of the address, and nobody else is', async () => {
    const site = await listening(freshDatabase(), { RATE_LIMIT: '5', TRUST_PROXY: '127.0.0.1' });
    expect(await statuses(site, times(7), from('192.0.2.1'))).toEqual([200, 200, 200, 200, 200, 429, 429]);
    for (const lang of languages) {
      const { headers, body } = await site.ask(`/api/tags?lang=${lang}`, from('192.0.2.1'));
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      const seconds = Number(headers['retry-after']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(12);
      const detail = sayIn(lang)('problem.too-many', { seconds: String(seconds) });
      const requestId = headers['x-request-id'];
      expect(JSON.parse(body)).toEqual({
        type: 'about:blank',
        title: 'Too Many Requests',
        status: 429,
        detail,
        requestId,
      });
    }
    expect((await site.ask('/api/tags', from('192.0.2.2'))).status).toBe(200);
  });

  test('cannot become another visitor by saying so', async () => {
    const site = await listening(freshDatabase(), { RATE_LIMIT: '5' });
    const rotating: number[] = [];
    for (let at = 0; at < 8; at++)
      rotating.push(
        (await site.ask('/api/tags', { ...from(`203.0.113.${at}`), forwarded: `for=${at}` })).status,
      );
    expect(rotating).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });

  test('nor by moving within a network of IPv6', async () => {
    const site = await listening(freshDatabase(), { RATE_LIMIT: '2', TRUST_PROXY: '127.0.0.1' });
    const seen: number[] = [];
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:3::', '2001:db8:1:3::1'])
      seen.push((await site.ask('/api/tags', from(address))).status);
    expect(seen).toEqual([200, 200, 429, 200]);
  });

  test('has a third for searches and a hundredth for files, and goes on reading', async () => {
    const site = await listening(freshDatabase(), { RATE_LIMIT: '12' });
    const asked = [...times(5, '/api/practices'), ...times(2, '/data/practices.csv'), '/api/tags'];
    expect(await statuses(site, asked)).toEqual([200, 200, 200, 200, 429, 200, 429, 200]);
  });

  test('is let ask for health all the same', async () => {
    const site = await listening(freshDatabase(), { RATE_LIMIT: '1' });
    expect(await statuses(site, ['/api/tags', '/api/tags', '/health/live', '/health/ready'])).toEqual([
      200, 429, 200, 200,
    ]);
  });

  test('is counted for HEAD, for what they have already and for what is kept, which stay as they are', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const site = await listening(database, { RATE_LIMIT: '5' });
    const path = '/api/practices/one';
    const { headers } = await site.ask(path);
    expect(headers['ratelimit-policy']).toBe('"requests";q=5;w=60');
    expect(headers['ratelimit']).toMatch(/^"requests";r=4;t=1[12]$/);
    const has = { 'if-none-match': String(headers['etag']) };
    const again = await site.ask(path, has);
    expect([again.status, again.headers['ratelimit']]).toEqual([304, expect.stringContaining('r=3')]);
    const kept = await site.ask(path, {}, 'HEAD');
    expect([kept.status, kept.body, kept.headers['ratelimit']]).toEqual([
      200,
      '',
      expect.stringContaining('r=2'),
    ]);
    expect(kept.headers['x-request-id']).not.toBe(headers['x-request-id']);
    expect(await statuses(site, [path, path, path])).toEqual([200, 200, 429]);
  });
});

test('a page counts once, though it asks the API for what it shows', async () => {
  const site = await listening(freshDatabase(), { RATE_LIMIT: '3' }, { pages: true });
  expect(await statuses(site, times(4, '/tags'))).toEqual([200, 200, 200, 429]);
});

test('a city hall behind one address is served: 300 people open the site within one second', async () => {
  // A page, its scripts, style and picture: some fifteen requests each.
  const take = buckets(6000);
  for (let at = 0; at < 300 * 15; at++) expect(take('hall', (at * 1000) / 4500).wait).toBe(0);
  const search = buckets(2000);
  for (let at = 0; at < 300 * 6; at++) expect(search('hall', (at * 1000) / 1800).wait).toBe(0);
});

test('nobody is limited where it is switched off', async () => {
  const site = await listening(freshDatabase(), { RATE_LIMIT: '0' });
  const answers = await Promise.all(times(300, '/health/live').map((path) => site.ask(path)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const { headers } = await site.ask('/api/tags');
  expect(headers['ratelimit']).toBeUndefined();
});

test('what asks from within this process is not counted', async () => {
  const app = await apiOver(freshDatabase());
  expect((await app.inject('/api/tags')).headers['ratelimit']).toBeUndefined();
});
