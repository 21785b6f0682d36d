import { describe, expect, test } from 'vitest';
import { FACETS } from '../../server/search/engine.ts';
import type { SearchAnswer } from '../../server/practices/schema.ts';
import { FILTERS, type TransferAnswer } from '../../server/transfers/schema.ts';
import { apiOver, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag } from '../records.ts';
import { asked, following, saveOn } from './followed.ts';

const catalogue = () =>
  following({
    tags: [aTag('transport'), aTag('cycling', {}, { broader: 'transport' }), aTag('water')],
    cities: [aCity('gavle', { country: 'SE' }), aCity('genoa', { country: 'IT' })],
    practices: [
      aPractice('bikes', { title: 'Bikes', tags: ['cycling'] }),
      aPractice('taps', { title: 'Taps', tags: ['water'], city: 'gavle' }),
    ],
    adoptions: [anAdoption('bikes', 'gavle'), anAdoption('taps', 'genoa', { status: 'planned' })],
  });

const slugsIn = (links: readonly { links: Record<string, string> }[], kind: string): Set<string> =>
  new Set(
    links.flatMap(({ links: { alternate = '' } }) =>
      alternate.includes(`/${kind}/`) ? [alternate.split('/').at(-1) ?? ''] : [],
    ),
  );

describe('a feed of a search', () => {
  test('has the practices that it finds now, and who took them over', async () => {
    const { titles, database } = await catalogue();
    expect(await titles('/practices.atom?q=taps')).toEqual([
      'New practice: Taps',
      'New adoption: Taps in Genoa – Planned',
    ]);
    expect(await titles('/practices.atom?country=SE&q=bikes')).toEqual([]);
    await saveOn(database, '2026-02-01', 'taps', { title: 'Bikes of water', tags: ['water'], city: 'gavle' });
    expect(await titles('/practices.atom?country=SE&q=bikes')).toEqual([
      'Changed: Bikes of water – Title',
      'New practice: Taps',
      'New adoption: Bikes of water in Genoa – Planned',
    ]);
  });

  test('without words and filters has archived ones too, which no search finds', async () => {
    const { titles, database } = await catalogue();
    await saveOn(database, '2026-02-01', 'taps', { tags: ['water'], city: 'gavle', status: 'archived' });
    expect(await titles('/practices.atom')).toContain('Archived: Taps');
    expect(await titles('/practices.atom?tag=water')).toEqual([]);
    expect(await titles('/tags/water.atom')).toContain('Archived: Taps');
    expect(await titles('/cities/gavle.atom')).toContain('Archived: Taps');
  });

  test('takes every filter as the search does', async () => {
    const app = await apiOver(await seededDatabase());
    const { facets } = (await app.inject('/api/practices')).json<SearchAnswer>();
    expect(facets.map(({ field }) => field)).toEqual([...FACETS]);
    for (const { field, values } of facets) {
      const rarest = values.filter(({ count }) => count <= 20).at(-1) ?? values.at(-1);
      const query = `${field}=${encodeURIComponent(rarest?.value ?? '')}`;
      const { total, results } = (await app.inject(`/api/practices?${query}`)).json<SearchAnswer>();
      const parts = await Promise.all(
        [1, 2, 3].map((part) => asked(app).entries(`/practices.atom?${query}&part=${part}`)),
      );
      const told = slugsIn(parts.flat(), 'practices');
      expect(total, field).toBeGreaterThan(0);
      expect(told.size, field).toBe(total);
      for (const { slug } of results) expect(told, field).toContain(slug);
      const { title } = await asked(app).json(`/practices.feed.json?${query}`);
      expect(title).toBe(`Practices · ${rarest?.label} – Practice Exchange`);
    }
  });

  test('is the same in whatever order and on whatever page the search was', async () => {
    const { app, json } = await catalogue();
    const one = await json('/practices.feed.json?tag=water&country=SE');
    const carried = 'country=SE&page=7&sort=title&my=gavle&q=&list=bikes&utm_source=letter&tag=water';
    expect(await json(`/practices.feed.json?${carried}`)).toEqual(one);
    expect(one.feed_url).toBe('http://127.0.0.1:3000/practices.feed.json?country=SE&tag=water');
    expect(one.home_page_url).toBe('http://127.0.0.1:3000/practices?country=SE&tag=water');
    expect((await app.inject('/transfers.atom?from=&to=&page=3&tag=&list=bikes')).statusCode).toBe(200);
  });
});

test('a feed of a city has what it gave, who took that, what it took, and its events', async () => {
  const { titles } = await catalogue();
  expect(await titles('/cities/gavle.atom')).toEqual([
    'New practice: Taps',
    'New adoption: Taps in Genoa – Planned',
    'New adoption: Bikes in Gavle – Implemented',
  ]);
  expect(await titles('/cities/genoa.atom')).toEqual(['New adoption: Taps in Genoa – Planned']);
  const { entries } = asked(await apiOver(await seededDatabase()));
  const read = await entries('/cities/gavle.atom');
  expect(slugsIn(read, 'events')).toContain('study-visit-gavle-digital-renewal');
  expect(slugsIn(read, 'plans').size).toBeGreaterThan(0);
});

test('a feed of a subject has what is on it and on narrower ones', async () => {
  const { titles } = await catalogue();
  const about = ['New practice: Bikes', 'New adoption: Bikes in Gavle – Implemented'];
  expect(await titles('/tags/transport.atom')).toEqual(about);
  expect(await titles('/tags/cycling.atom')).toEqual(about);
  expect(await titles('/tags/mobility.atom')).toEqual([]);
});

test('a feed of transfers takes every filter as the page does', async () => {
  const app = await apiOver(await seededDatabase());
  const { entries } = asked(app);
  const all = (await app.inject('/api/transfers')).json<TransferAnswer>();
  const own: Record<string, string> = { origin: 'HU', adopter: 'birmingham', from: '2018', to: '2018' };
  for (const name of [...FILTERS, 'from', 'to']) {
    const value = own[name] ?? all.facets.find(({ field }) => field === name)?.values.at(-1)?.value;
    const narrowed = (await app.inject(`/api/transfers?${name}=${value}`)).json<TransferAnswer>();
    expect(narrowed.total, name).toBeGreaterThan(0);
    expect(narrowed.total, name).toBeLessThan(all.total);
    const parts = await Promise.all(
      [1, 2, 3, 4].map((part) => entries(`/transfers.atom?${name}=${value}&part=${part}`)),
    );
    expect([...slugsIn(parts.flat(), 'adoptions')].toSorted(), name).toEqual(
      narrowed.transfers.map(({ slug }) => slug).toSorted(),
    );
  }
});

test('parts hold every change once, and lead to each other', async () => {
  const { json } = asked(await apiOver(await seededDatabase()));
  const ids: string[] = [];
  let parts = 0;
  for (let next: string | undefined = '/changes.feed.json'; next !== undefined; parts++) {
    const { items, next_url } = await json(next);
    ids.push(...items.map(({ id }) => id));
    next = next_url === undefined ? undefined : next_url.replace('http://127.0.0.1:3000', '');
  }
  expect(parts).toBe(Math.ceil(ids.length / 50));
  expect(new Set(ids).size).toBe(ids.length);
  const { app } = await following();
  expect((await app.inject('/changes.atom')).body).not.toMatch(/rel="(next|previous)"/);
});
