import { describe, expect, test } from 'vitest';
import type { Language } from '../../server/db/codes.ts';
import { write } from '../../server/db/write.ts';
import { describePreview } from '../../server/discovery/describe.ts';
import { saveTranslation } from '../../server/translations/writes.ts';
import { freshDatabase, saving } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';
import { ORIGIN, siteWith } from './over.ts';

async function database() {
  const one = freshDatabase();
  await save(one, {
    cities: [aCity('viljandi'), aCity('turin', { country: 'IT' })],
    practices: [
      aPractice('bikes', { title: 'Bikes & "boats"', started: 'after 2019-03' }),
      aPractice('idle'),
    ],
    adoptions: [anAdoption('bikes', 'viljandi'), anAdoption('bikes', 'turin')],
  });
  const swedish = { slug: 'bikes-sv', language: 'sv', practice: 'bikes', title: 'Lånecyklar' } as const;
  await write(one, (tx) => saveTranslation(tx, { ...swedish, summary: 'Lån.', origin: 'machine' }, saving));
  return one;
}

async function describer() {
  const say = describePreview((await database()).db, ORIGIN);
  return async (address: string, title = 'A title – Practice Exchange', description = 'What it is.') => {
    const [, language = 'en', path = ''] = /^(?:\/(it|sv|et|hu)(?=\/|$))?(.*)$/.exec(address) ?? [];
    const { pathname, searchParams: query } = new URL(path, ORIGIN);
    const shown = { language: language as Language, title, description, query };
    const { meta = [], links = [] } = (await say(pathname, {}, shown)) ?? {};
    return { meta: Object.fromEntries(meta), names: meta.map(([name]) => name), links };
  };
}

describe('what networks show of a page', () => {
  test('is all of it on the page of a practice', async () => {
    const { meta, names } = await (await describer())(
      '/practices/bikes',
      'Bikes (Tartu) – Practice Exchange',
    );
    expect(meta).toEqual({
      'og:type': 'article',
      'og:site_name': 'Practice Exchange',
      'og:title': 'Bikes (Tartu)',
      'og:description': 'What it is.',
      'og:url': `${ORIGIN}/practices/bikes`,
      'og:locale': 'en_GB',
      'og:image': `${ORIGIN}/practices/bikes/card.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Bikes & "boats" · Tartu, Estonia · Running · Started in 2019 or later · 2 adoptions',
      'twitter:card': 'summary_large_image',
      'twitter:image:alt': meta['og:image:alt'],
    });
    expect(new Set(names).size).toBe(names.length);
  });

  test('is in the language in which the page was asked for, where there is a translation', async () => {
    const say = await describer();
    const translated = (await say('/sv/practices/bikes')).meta;
    expect(translated['og:locale']).toBe('sv_SE');
    expect(translated['og:image']).toBe(`${ORIGIN}/practices/bikes/card.png?lang=sv`);
    expect(translated['og:image:alt']).toMatch(/^Lånecyklar · /);
    for (const address of ['/hu/practices/bikes', '/practices/bikes', '/practices/bikes?my=Eger']) {
      const { meta } = await say(address);
      expect([meta['og:locale'], meta['og:image']], address).toEqual([
        'en_GB',
        `${ORIGIN}/practices/bikes/card.png`,
      ]);
    }
  });

  test.each(['/', '/cities/tartu', '/practices/none', '/practices/bikes/v/1'])(
    'has the picture of the site on %s',
    async (path) => {
      const { meta } = await (await describer())(path);
      expect(meta['og:image']).toBe(`${ORIGIN}/card.png`);
      expect(meta['og:image:alt']).toMatch(/2 practices · 1 place · 2 adoptions$/);
    },
  );

  test.each([
    ['/hu/cities/tartu', 'hu_HU'],
    ['/et', 'et_EE'],
    ['/events', 'en_GB'],
  ])('says in which language %s is', async (path, locale) => {
    expect((await (await describer())(path)).meta['og:locale']).toBe(locale);
  });

  test('ends with a word where it is long', async () => {
    const description =
      (await (await describer())('/', '', 'Word '.repeat(200))).meta['og:description'] ?? '';
    expect(description.length).toBeLessThanOrEqual(300);
    expect(description).toMatch(/Word…$/);
    const oneWord = (await (await describer())('/', '', 'x'.repeat(400))).meta['og:description'] ?? '';
    expect(oneWord).toHaveLength(300);
  });
});

describe('what search engines are to list', () => {
  test.each([
    '/practices?tag=mobility',
    '/practices?page=2',
    '/transfers?city=tartu',
    '/compare?practice=bikes',
    '/shortlist',
  ])('is not %s, though its links may be followed, and it is nobody else’s copy', async (address) => {
    const { meta, links } = await (await describer())(address);
    expect(meta['robots']).toBe('noindex, follow');
    expect(meta['og:url']).toBe(ORIGIN + address);
    expect(links).toEqual([{ rel: 'canonical', href: address }]);
  });

  test.each(['/', '/practices', '/practices/bikes', '/practices/bikes?my=Eger', '/about', '/tags/mobility'])(
    'is %s',
    async (address) => {
      const { meta, links } = await (await describer())(address);
      expect(meta['robots']).toBeUndefined();
      expect(links).toEqual([]);
    },
  );
});

test('a page says all of it in its head, escaped, with one canonical address', async () => {
  const app = await siteWith(await database(), {}, true);
  const head = async (address: string) => (await app.inject(address)).body.split('</head>')[0] ?? '';
  const practice = await head('/practices/bikes');
  expect(practice).toContain(
    '<meta property="og:title" content="Bikes &amp; &quot;boats&quot; (Tartu)"><meta property="og:description"',
  );
  expect(practice).toContain(`<meta property="og:image" content="${ORIGIN}/practices/bikes/card.png">`);
  expect(practice).toContain('<meta name="twitter:card" content="summary_large_image">');
  const search = await head('/practices?q=bikes&country=EE');
  expect(search).toContain('<meta name="robots" content="noindex, follow">');
  expect(search.match(/rel="canonical"/g)).toHaveLength(1);
  expect(search).toContain(`<link href="${ORIGIN}/practices?q=bikes&amp;country=EE" rel="canonical">`);
});
