import { describe, expect, test } from 'vitest';
import { languages } from '../../server/db/codes.ts';
import { write } from '../../server/db/write.ts';
import { addressesIn, partsOf } from '../../server/discovery/reads.ts';
import { recordsInFile, sitemap } from '../../server/discovery/sitemap.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';
import { entriesOf, everyEntry, ORIGIN, siteWith } from './over.ts';

const later = { now: new Date('2026-03-09T08:00:00Z'), command: 'test' };
const AT_FIRST = '2026-01-01T00:00:00.000Z';
/** The neutral path of a page in English; undefined for one in another language. */
const pathInEnglish = (address: string): string | undefined =>
  address.startsWith(`${ORIGIN}/en`) ? address.slice(`${ORIGIN}/en`.length) || '/' : undefined;
const KINDS = ['practices', 'cities', 'events', 'adoptions', 'plans', 'tags'];

async function catalogue() {
  const database = freshDatabase();
  await save(database, {
    cities: [aCity('viljandi')],
    practices: [
      ...['one', 'two', 'three', 'four', 'five'].map((slug) => aPractice(slug)),
      aPractice('draft', { status: 'draft' }),
      aPractice('old'),
    ],
    adoptions: [
      anAdoption('one', 'viljandi'),
      anAdoption('old', 'viljandi'),
      anAdoption('draft', 'viljandi'),
    ],
  });
  await write(database, async (tx) => {
    await savePractice(tx, aPractice('two', { title: 'A better title' }), later);
    await savePractice(tx, aPractice('old', { status: 'archived' }), later);
  });
  return database;
}

describe('the sitemaps', () => {
  test('name every page of the real catalogue once, and each of them answers', async () => {
    const app = await siteWith(await seededDatabase(), {}, true);
    const entries = await everyEntry(app);
    const addresses = entries.map(({ loc }) => loc);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const kind of KINDS) {
      const slugs = await everySlug(app, kind);
      for (const language of languages) {
        const list = `${ORIGIN}/${language}/${kind}/`;
        const named = addresses.filter((address) => address.startsWith(list));
        expect(named.toSorted(), kind).toEqual(slugs.map((slug) => list + slug).toSorted());
      }
    }
    const others = addresses.filter(
      (address) => !/^\/[a-z]+\/[a-z]+\/[^/]+$/.test(address.slice(ORIGIN.length)),
    );
    expect(others.length).toBe(13 * languages.length);
    for (const address of others.filter((each) => each.startsWith(`${ORIGIN}/hu`)))
      expect((await app.inject(address.slice(ORIGIN.length))).statusCode).toBe(200);
    // Of the records a page of each kind, for the time that all of them would take.
    for (const kind of KINDS) {
      const address = addresses.find((each) => each.startsWith(`${ORIGIN}/it/${kind}/`)) ?? '';
      const { statusCode, body } = await app.inject(address.slice(ORIGIN.length));
      expect(statusCode, address).toBe(200);
      expect(body).toContain(`<link href="${address}" rel="canonical">`);
      expect(body).not.toContain('noindex');
    }
  });

  test('leave out drafts, what was put away, and adoptions of these', async () => {
    const app = await siteWith(await catalogue());
    const paths = (await everyEntry(app)).flatMap(({ loc }) => pathInEnglish(loc) ?? []);
    expect(paths.filter((path) => /^\/(practices|adoptions)\//.test(path)).toSorted()).toEqual([
      '/adoptions/one-viljandi',
      ...['five', 'four', 'one', 'three', 'two'].map((slug) => `/practices/${slug}`),
    ]);
  });

  test('say when a record was changed last, a list when one of its records was, and of texts nothing', async () => {
    const app = await siteWith(await catalogue());
    const changed = new Map((await everyEntry(app)).map(({ loc, lastmod }) => [pathInEnglish(loc), lastmod]));
    expect(changed.get('/practices/one')).toBe(AT_FIRST);
    expect(changed.get('/practices/two')).toBe(later.now.toISOString());
    expect(changed.get('/practices')).toBe(later.now.toISOString());
    expect(changed.get('/transfers')).toBe(AT_FIRST);
    expect(changed.get('/about')).toBeUndefined();
    const index = entriesOf((await app.inject('/sitemap.xml')).body, 'sitemapindex');
    expect(index.map(({ loc, lastmod }) => [loc.slice(ORIGIN.length), lastmod])).toEqual([
      ['/sitemaps/pages-1.xml', undefined],
      ['/sitemaps/practices-1.xml', later.now.toISOString()],
      ['/sitemaps/adoptions-1.xml', AT_FIRST],
      ['/sitemaps/cities-1.xml', AT_FIRST],
      ['/sitemaps/tags-1.xml', AT_FIRST],
    ]);
  });

  test('need not be fetched again until something has changed', async () => {
    const database = await catalogue();
    const app = await siteWith(database);
    const headers = { 'if-none-match': String((await app.inject('/sitemap.xml')).headers['etag']) };
    expect((await app.inject({ url: '/sitemap.xml', headers })).statusCode).toBe(304);
    await write(database, (tx) => savePractice(tx, aPractice('six'), later));
    const { statusCode, body } = await app.inject({ url: '/sitemap.xml', headers });
    expect(statusCode).toBe(200);
    expect(body).toContain('practices-1.xml');
  });

  test('are nothing where nothing is in them, and their names are not guessed', async () => {
    const app = await siteWith(await catalogue());
    const status = async (file: string) => (await app.inject(`/sitemaps/${file}.xml`)).statusCode;
    for (const file of ['practices-2', 'plans-1', 'pages-2']) expect(await status(file), file).toBe(404);
    for (const file of ['people-1', 'practices-0', 'practices-x', 'practices-1e9'])
      expect(await status(file), file).toBe(400);
  });
});

describe('parts of the catalogue', () => {
  const walk = async (database: ReturnType<typeof freshDatabase>, size: number) => {
    const parts = (await partsOf(size)(database.db)).filter(({ kind }) => kind === 'practices');
    return Promise.all(
      parts.map(async (part) => ({
        number: part.number,
        changed: part.changed?.toISOString(),
        paths: (await addressesIn(database.db, part, size)).map(({ path }) => path),
      })),
    );
  };

  test('hold every record once, and stay as they are when others come', async () => {
    const database = await catalogue();
    const before = await walk(database, 2);
    expect(before).toEqual([
      { number: 1, changed: later.now.toISOString(), paths: ['/practices/one', '/practices/two'] },
      { number: 2, changed: AT_FIRST, paths: ['/practices/three', '/practices/four'] },
      { number: 3, changed: AT_FIRST, paths: ['/practices/five'] },
    ]);
    const now = new Date('2026-04-01T00:00:00Z');
    await write(database, (tx) => savePractice(tx, aPractice('six'), { ...later, now }));
    const after = await walk(database, 2);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after[3]).toEqual({ number: 4, changed: now.toISOString(), paths: ['/practices/six'] });
  });

  test('that are empty are left out, and the others keep their numbers', async () => {
    const database = await catalogue();
    await write(database, async (tx) => {
      for (const slug of ['three', 'four'])
        await savePractice(tx, aPractice(slug, { status: 'archived' }), later);
    });
    expect((await walk(database, 2)).map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('pages in several languages', () => {
  const languages = ['en', 'it', 'sv', 'et', 'hu'];
  const addresses = [{ path: '/', changed: new Date(AT_FIRST) }, { path: '/practices/one' }];

  test('each name all the others and themselves, and one for everybody else', () => {
    const entries = entriesOf(sitemap(addresses, ORIGIN, languages), 'urlset');
    expect(entries.map(({ loc }) => loc)).toEqual([
      ...languages.map((language) => `${ORIGIN}/${language}`),
      ...languages.map((language) => `${ORIGIN}/${language}/practices/one`),
    ]);
    for (const { links } of entries.slice(5))
      expect(links).toEqual([
        ...languages.map((language) => ({
          rel: 'alternate',
          hreflang: language,
          href: `${ORIGIN}/${language}/practices/one`,
        })),
        { rel: 'alternate', hreflang: 'x-default', href: `${ORIGIN}/practices/one` },
      ]);
    expect(entries[0]?.links.at(-1)?.['href']).toBe(`${ORIGIN}/`);
  });

  test('keep within what one file may hold, with the longest slugs there can be', () => {
    const record = { path: `/practices/${'x'.repeat(80)}`, changed: new Date(AT_FIRST) };
    const bytes = Buffer.byteLength(sitemap([record], `https://${'x'.repeat(60)}.example.eu`, languages));
    const records = recordsInFile(languages);
    expect(records * languages.length).toBeLessThanOrEqual(50_000);
    expect(records * bytes).toBeLessThan(50 * 1024 * 1024);
  });
});

async function everySlug(app: Awaited<ReturnType<typeof siteWith>>, kind: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let next: string | null = `/api/catalogue/${kind}?limit=100&fields=slug`; next !== null; ) {
    const page: { results: { slug: string }[]; next: string | null } = (await app.inject(next)).json();
    slugs.push(...page.results.map(({ slug }) => slug));
    next = page.next;
  }
  return slugs;
}
