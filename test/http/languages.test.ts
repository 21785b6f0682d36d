import { describe, expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { siteWith } from '../discovery/over.ts';
import { freshDatabase, saving } from '../helper.ts';
import { aPractice, save } from '../records.ts';

async function site() {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('one')] });
  const app = await siteWith(database, { PUBLIC_URL: 'https://practices.example.eu' }, true);
  const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return { database, ask };
}
const languageIn = (html: string): string | undefined => /<html lang="(\w+)">/.exec(html)?.[1];

describe('a neutral address', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-AT, de;q=0.9', 'en'],
    ['sv-SE', 'sv'],
    ['hu;q=0.4, et;q=0.9, en;q=0.1', 'et'],
    ['fr, it;q=0.5', 'it'],
    ['hu;q=0', 'en'],
    [`x-${'y'.repeat(3000)}, hu`, 'hu'],
  ])('answers %j in %s, and says what that hangs on', async (asked, language) => {
    const { ask } = await site();
    for (const path of ['/', '/practices/one', '/nowhere']) {
      const answer = await ask(path, asked === undefined ? {} : { 'accept-language': asked });
      expect([languageIn(answer.body), answer.headers['content-language']], path).toEqual([
        language,
        language,
      ]);
      if (answer.statusCode === 200) expect(answer.headers['vary'], path).toContain('accept-language');
    }
  });

  test('is another page in each language, also for those who have it in one', async () => {
    const { ask } = await site();
    for (const path of ['/', '/practices/one']) {
      // Once to make it, once from the cache.
      for (let turn = 0; turn < 2; turn++) {
        const hu = await ask(path, { 'accept-language': 'hu' });
        const it = await ask(path, { 'accept-language': 'it' });
        expect([languageIn(hu.body), languageIn(it.body)], path).toEqual(['hu', 'it']);
        const had = { 'if-none-match': String(hu.headers['etag']) };
        expect((await ask(path, { ...had, 'accept-language': 'hu' })).statusCode, path).toBe(304);
        expect((await ask(path, { ...had, 'accept-language': 'it' })).statusCode, path).toBe(200);
        expect((await ask(`/hu${path === '/' ? '' : path}`, had)).statusCode, path).toBe(200);
      }
    }
  });
});

describe('an address with a language', () => {
  test.each(['en', 'it', 'sv', 'et', 'hu'])('is in %s, whatever the browser asks for', async (language) => {
    const { ask } = await site();
    for (const path of ['', '/practices', '/practices/one', '/nowhere']) {
      const { body } = await ask(`/${language}${path}`, { 'accept-language': 'fr, hu' });
      expect(languageIn(body), path).toBe(language);
      // Every page of ours that it leads to is in that language, but for the other languages of this very page.
      const links = [...body.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)].filter(
        ([link]) => !link.includes('hreflang'),
      );
      const pages = links.map(([, href]) => href ?? '').filter((href) => !/^[^?]*\.|^\/api\//.test(href));
      expect(pages.length, path).toBeGreaterThan(10);
      expect(
        pages.filter((href) => !href.startsWith(`/${language}`)),
        path,
      ).toEqual([]);
    }
  });

  test('names itself as the one to keep, and the same page in the other languages', async () => {
    const { ask } = await site();
    const { body } = await ask('/et/practices/one?my=Eger');
    const at = (base: string) => `https://practices.example.eu${base}/practices/one`;
    expect(body).toContain(`<link href="${at('/et')}" rel="canonical">`);
    for (const [language, base] of [
      ['en', '/en'],
      ['it', '/it'],
      ['sv', '/sv'],
      ['et', '/et'],
      ['hu', '/hu'],
      ['x-default', ''],
    ])
      expect(body).toContain(`<link href="${at(base ?? '')}" rel="alternate" hreflang="${language}">`);
  });

  test('is for pages alone: neither for the API nor for files', async () => {
    const { ask } = await site();
    for (const path of [
      '/it/api/practices',
      '/it/practices.bib',
      '/it/assets/x.js',
      '/itx/practices',
      '/IT/practices',
    ])
      expect((await ask(path)).statusCode, path).not.toBe(200);
  });

  test('comes of the address that had it as a parameter, and stays when a record is renamed or misspelt', async () => {
    const { ask } = await site();
    const leads = async (url: string) => {
      const { statusCode, headers } = await ask(url);
      return [statusCode, headers['location']];
    };
    expect(await leads('/practices/one?lang=sv&my=Eger')).toEqual([301, '/sv/practices/one?my=Eger']);
    expect(await leads('/?lang=it')).toEqual([301, '/it']);
    expect(await leads('/practices?lang=xx')).toEqual([301, '/en/practices']);
    expect(await leads('/hu/Practices/one/')).toEqual([301, '/hu/practices/one']);
  });

  test('shows a change at once', async () => {
    const { database, ask } = await site();
    expect((await ask('/hu/practices/one')).body).not.toContain('Something new');
    await write(database, (tx) => savePractice(tx, aPractice('one', { title: 'Something new' }), saving));
    expect((await ask('/hu/practices/one')).body).toContain('Something new');
  });
});

test('no address makes a page speak of another host', async () => {
  const { ask } = await site();
  for (const path of [
    '//elsewhere.example/brief?list=one',
    '/it//elsewhere.example/brief?list=one',
    '/\\elsewhere.example/',
  ]) {
    const { body, headers } = await ask(path);
    expect(body, path).not.toMatch(/https?:\/\/elsewhere/);
    expect(headers['location'] ?? '/', path).toMatch(/^\/(?![/\\])/);
  }
});
