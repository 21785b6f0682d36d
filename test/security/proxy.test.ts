import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { listening } from './listening.ts';

const SPOOFED = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-prefix': '/evil',
  'x-original-url': '/evil',
  'x-rewrite-url': '/evil',
  forwarded: 'host=evil.example',
};

describe('who asks', () => {
  // Each row: which proxies are believed, what the header says, how many visitors the two are.
  test.each([
    ['nobody is believed', '', ['203.0.113.1', '203.0.113.2'], 1],
    ['another proxy is believed, not this one', '10.0.0.1', ['203.0.113.1', '203.0.113.2'], 1],
    ['this proxy is believed', '127.0.0.1', ['203.0.113.1', '203.0.113.2'], 2],
    [
      'of a chain, no further than the first that is not',
      '127.0.0.0/8',
      ['1.1.1.1, 203.0.113.9', '2.2.2.2, 203.0.113.9'],
      1,
    ],
  ])('%s', async (_, proxies, addresses, visitors) => {
    const site = await listening(freshDatabase(), { TRUST_PROXY: proxies, RATE_LIMIT: '1' });
    const seen: number[] = [];
    for (const address of addresses)
      seen.push((await site.ask('/api/tags', { 'x-forwarded-for': address })).status);
    expect(seen).toEqual(visitors === 1 ? [200, 429] : [200, 200]);
  });

  test.each(['true', '1', '*', 'loopback', 'everyone', 'beef', '10.0.0', '10.0.0.1/33', '0.0.0.0/0', '::/0'])(
    'a proxy named by %j is no address',
    async (proxy) => {
      await expect(listening(freshDatabase(), { TRUST_PROXY: proxy })).rejects.toThrow('  TRUST_PROXY: ');
    },
  );
});

describe('whole addresses', () => {
  test.each(['', '127.0.0.1'])(
    'come from the configuration, whatever a request claims (proxy %j)',
    async (proxy) => {
      const database = freshDatabase();
      await save(database, { practices: [aPractice('one')] });
      const site = await listening(
        database,
        { PUBLIC_URL: 'https://here.example', TRUST_PROXY: proxy, CONTACT: 'mailto:a@here.example' },
        { pages: true },
      );
      for (const path of [
        '/',
        '/practices/one',
        '/it/practices?q=one',
        '/adoptions',
        '/api/v1/catalogue/practices?limit=1',
        '/api/practices/one/citation',
        '/practices/one.bib',
        '/practices/one.jsonld',
        '/practices.atom',
        '/changes.feed.json',
        '/sitemap.xml',
        '/robots.txt',
        '/.well-known/security.txt',
        '/oai?verb=Identify',
        '/openapi.json',
        '/catalogue.ttl',
        '/data/datapackage.json',
        '/api/data',
      ]) {
        const { status, headers, body } = await site.ask(path, SPOOFED);
        expect(status, path).toBeLessThan(400);
        expect(JSON.stringify(headers) + body, path).not.toMatch(/evil|gopher/);
      }
    },
  );
});
