import { describe, expect, test } from 'vitest';
import type { Language } from '../../server/db/codes.ts';
import { describeFeeds } from '../../server/feeds/describe.ts';
import { aPractice } from '../records.ts';
import { following, saveOn } from './followed.ts';

describe('who asks again', () => {
  test.each(['/practices.atom', '/tags/mobility.feed.json'])(
    'is told that nothing changed, until something does: %s',
    async (path) => {
      const { app, database } = await following({ practices: [aPractice('bikes')] });
      const first = await app.inject(path);
      const { etag, 'cache-control': kept } = first.headers;
      expect(kept).toBe('public, max-age=900');
      expect(first.headers['access-control-allow-origin']).toBe('*');
      const again = () => app.inject({ url: path, headers: { 'if-none-match': etag as string } });
      const unchanged = await again();
      expect([unchanged.statusCode, unchanged.body]).toEqual([304, '']);
      expect(unchanged.headers['cache-control']).toBe('public, max-age=900');
      await saveOn(database, '2026-02-01', 'bikes', { staff: 'Two.' });
      const changed = await again();
      expect(changed.statusCode).toBe(200);
      expect(changed.body).toContain('Changed: Practice bikes – Staff');
    },
  );

  test('may ask by date, and for the headers alone', async () => {
    const { app } = await following({ practices: [aPractice('bikes')] });
    await app.inject('/changes.atom');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { 'last-modified': date } = (await app.inject('/changes.atom')).headers;
    const headers = { 'if-modified-since': date as string };
    expect((await app.inject({ url: '/changes.atom', headers })).statusCode).toBe(304);
    const head = await app.inject({ method: 'HEAD', url: '/changes.atom' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
  });
});

test('what is wrong is said in a sentence', async () => {
  const { app } = await following();
  for (const [path, status, words] of [
    ['/practices.atom?tga=water', 400, 'Did you mean "tag"?'],
    ['/practices.atom?lang=xx', 400, '"lang" takes one of: en, it, sv, et, hu'],
    ['/practices.feed.json?part=0', 400, '"part"'],
    ['/practices.feed.json?part=1001', 400, '"part"'],
    [`/practices.atom?q=${'x'.repeat(301)}`, 400, '"q"'],
    ['/transfers.atom?from=soon', 400, '"from"'],
    ['/transfers.atom?q=water', 400, '"q"'],
    ['/cities/tartu.atom?tag=water', 400, '"tag"'],
    ['/cities/nowhere.atom', 404, 'There is no city at this address.'],
    ['/tags/nothing.feed.json', 404, 'There is no subject at this address.'],
  ] as const) {
    const answer = await app.inject(path);
    expect(answer.statusCode, path).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.json<{ detail: string }>().detail, path).toContain(words);
  }
});

describe('a page that can be followed', () => {
  const linksOf = async (path: string) => {
    const [, language = 'en', neutral = ''] = /^(?:\/(et|sv)(?=\/))?(.*)$/.exec(path) ?? [];
    const { pathname, searchParams: query } = new URL(neutral, 'http://localhost');
    const shown = { language: language as Language, title: 'Water', description: '', query };
    const said = await describeFeeds(pathname, {}, shown);
    return said?.links?.map(({ rel, type, href }) => `${rel} ${type} ${href}`);
  };

  test.each([
    ['/', '/changes.atom'],
    ['/practices', '/practices.atom'],
    [
      '/et/practices?q=a+b&tag=x&tag=y&sort=title&page=2&my=gavle',
      '/practices.atom?lang=et&q=a+b&tag=x&tag=y',
    ],
    ['/transfers?country=HU&page=2&sort=x', '/transfers.atom?country=HU'],
    ['/sv/cities/gavle?list=x', '/cities/gavle.atom?lang=sv'],
    ['/tags/water', '/tags/water.atom'],
  ])('says where, for machines: %s', async (page, feed) => {
    const json = feed.replace('.atom', '.feed.json');
    expect(await linksOf(page)).toEqual([
      `alternate application/atom+xml ${feed}`,
      `alternate application/feed+json ${json}`,
    ]);
  });

  test.each(['/practices/bikes', '/about', '/cities', '/events', '/practices/bikes/v/1'])(
    'and no other one does: %s',
    async (page) => expect(await linksOf(page)).toBeUndefined(),
  );

  test('leads readers that ask the page itself for a feed to it', async () => {
    const { app } = await following();
    const ask = async (url: string, accept: string) => {
      const { statusCode, headers } = await app.inject({ url, headers: { accept } });
      return [statusCode, headers['location']];
    };
    const reader = 'application/atom+xml, application/rss+xml;q=0.9, */*;q=0.1';
    expect(await ask('/practices?tag=water', reader)).toEqual([303, '/practices.atom?tag=water']);
    expect(await ask('/cities/tartu', 'application/feed+json')).toEqual([303, '/cities/tartu.feed.json']);
    expect(await ask('/sv/practices?tag=water', reader)).toEqual([303, '/practices.atom?tag=water&lang=sv']);
    expect((await ask('/practices', 'text/html,application/xml;q=0.9,*/*;q=0.8'))[0]).not.toBe(303);
  });
});
