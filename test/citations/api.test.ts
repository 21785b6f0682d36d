import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import type { Citation, Csl } from '../../server/citations/schema.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

const ENDINGS = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'apa.txt': 'text/plain; charset=utf-8',
  'chicago.txt': 'text/plain; charset=utf-8',
};
const later = { now: new Date('2026-03-09T08:00:00Z'), command: 'test' };

/** A practice of two versions, of which the second has another title and an owner; a draft; one put away. */
async function catalogue() {
  const database = freshDatabase();
  await save(database, {
    tags: [aTag('water', { en: 'Water' })],
    cities: [aCity('viljandi')],
    practices: [
      aPractice('bikes', { title: 'Bikes', tags: ['water', 'mobility'], language: 'et' }),
      aPractice('draft', { status: 'draft' }),
      aPractice('old', { title: 'Old' }),
    ],
    adoptions: [
      anAdoption('bikes', 'viljandi', { summary: 'How it went.' }),
      anAdoption('draft', 'viljandi'),
    ],
  });
  await write(database, async (tx) => {
    await savePractice(tx, aPractice('bikes', { title: 'Better bikes', owner: 'City of Tartu' }), later);
    await savePractice(tx, aPractice('old', { title: 'Old', status: 'archived' }), later);
  });
  const app = await apiOver(database);
  const csl = async (path: string) => (await app.inject(path)).json<Csl[]>();
  return { app, database, csl };
}

describe('a citation', () => {
  test('is of the newest version, at the address of that version', async () => {
    const { csl } = await catalogue();
    const [item] = await csl('/practices/bikes.csl.json');
    expect(item).toMatchObject({
      id: 'bikes-v2',
      title: 'Better bikes',
      author: [{ literal: 'City of Tartu' }],
      issued: { 'date-parts': [[2026, 3, 9]] },
      version: '2',
      URL: 'http://127.0.0.1:3000/practices/bikes/v/2',
    });
  });

  test('of an older version says what it said, under the city where no owner was known', async () => {
    const { csl, app } = await catalogue();
    const [item] = await csl('/practices/bikes/v/1.csl.json');
    expect(item).toMatchObject({
      id: 'bikes-v1',
      title: 'Bikes',
      author: [{ literal: 'Tartu' }],
      issued: { 'date-parts': [[2026, 1, 1]] },
      language: 'et',
      keyword: 'Water; mobility',
      URL: 'http://127.0.0.1:3000/practices/bikes/v/1',
    });
    const newest = (await app.inject('/practices/bikes.ris')).body;
    expect((await app.inject('/practices/bikes/v/2.ris')).body).toBe(newest);
  });

  test.each(Object.entries(ENDINGS))('ends in .%s with the right type', async (ending, type) => {
    const { app } = await catalogue();
    for (const path of ['/practices/bikes', '/practices/bikes/v/1', '/adoptions/bikes-viljandi']) {
      const { statusCode, headers, body } = await app.inject(`${path}.${ending}`);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['content-disposition']).toMatch(/filename="[a-z0-9-]+\.[a-z.]+"$/);
      expect(headers['link']).toBe(`<http://127.0.0.1:3000${path}>; rel="describes"; type="text/html"`);
      expect(body.length).toBeGreaterThan(80);
    }
  });

  test('is not to be had of a draft, nor of what was put away, but of a version that was published', async () => {
    const { app } = await catalogue();
    const status = async (path: string) => (await app.inject(path)).statusCode;
    for (const ending of Object.keys(ENDINGS)) {
      for (const path of ['draft', 'draft/v/1', 'old', 'old/v/2', 'none', 'bikes/v/3'])
        expect(await status(`/practices/${path}.${ending}`), path).toBe(404);
      expect(await status(`/adoptions/draft-viljandi.${ending}`)).toBe(404);
      expect(await status(`/practices/old/v/1.${ending}`)).toBe(200);
    }
    for (const path of ['/practices/bikes/v/0.bib', '/practices/bikes/v/x.bib', '/practices/bikes.bib?x=1'])
      expect(await status(path), path).toBe(400);
  });

  test('of an adoption stands under the city that adopted, of an event under its host', async () => {
    const { csl } = await catalogue();
    expect((await csl('/adoptions/bikes-viljandi.csl.json'))[0]).toMatchObject({
      id: 'adoption-bikes-viljandi-v1',
      title: 'Better bikes in Viljandi',
      author: [{ literal: 'Viljandi' }],
      abstract: 'How it went.',
    });
    const app = await apiOver(await seededDatabase());
    const { body } = await app.inject('/events/study-visit-gavle-digital-renewal.apa.txt');
    expect(body).toMatch(/^Gävle\. \(20\d\d, .*, from http:\/\/127\.0\.0\.1:3000\/events\/study-visit-/);
  });

  test('comes to pages as text, as data and as links that lead somewhere', async () => {
    const { app } = await catalogue();
    const citation = (await app.inject('/api/practices/bikes/citation')).json<Citation>();
    expect(citation.apa).toBe((await app.inject('/practices/bikes.apa.txt')).body.trim());
    expect(citation.chicago).toBe((await app.inject('/practices/bikes.chicago.txt')).body.trim());
    for (const { href, type } of citation.links)
      expect((await app.inject(href)).headers['content-type']).toBe(`${type}; charset=utf-8`);
    const old = (await app.inject('/api/practices/bikes/v/1/citation')).json<Citation>();
    expect(old.links[0]?.href).toBe('/practices/bikes/v/1.bib');
    expect((await app.inject('/api/practices/draft/citation')).statusCode).toBe(404);
  });
});

describe('content negotiation', () => {
  test.each([
    ['application/x-bibtex', 'bib'],
    ['application/x-research-info-systems', 'ris'],
    ['application/vnd.citationstyles.csl+json', 'csl.json'],
    ['text/x-bibliography', 'apa.txt'],
    ['text/x-bibliography; style=apa; locale=en-US', 'apa.txt'],
    ['text/x-bibliography; style=chicago-author-date', 'chicago.txt'],
    ['text/html;q=0.5, application/x-bibtex', 'bib'],
  ])('leads who asks for %s to .%s', async (accept, ending) => {
    const { app } = await catalogue();
    for (const path of [
      '/practices/bikes',
      '/practices/bikes/v/1',
      '/practices',
      '/adoptions/bikes-viljandi',
    ]) {
      const { statusCode, headers } = await app.inject({ url: `${path}?lang=it`, headers: { accept } });
      expect([statusCode, headers['location']]).toEqual([303, `${path}.${ending}?lang=it`]);
      expect((await app.inject(String(headers['location']))).statusCode).toBe(200);
    }
  });

  test('takes along what a page carries in its address, which is no mistake there', async () => {
    const { app } = await catalogue();
    const carried = 'list=bikes&note.bikes=Ask&my=Eger&my_population=30000&weigh_cost=2&lang=sv';
    for (const path of ['/practices/bikes', '/practices', '/shortlist']) {
      const headers = { accept: 'application/x-bibtex' };
      const { headers: answered } = await app.inject({ url: `${path}?${carried}`, headers });
      const { statusCode, body } = await app.inject(String(answered['location']));
      expect(statusCode, body).toBe(200);
    }
  });
});

describe('the citations of a list', () => {
  test('are all results of a search, in its order, each with a key of its own', async () => {
    const app = await apiOver(await seededDatabase());
    const found = (await app.inject('/api/practices?country=SE&sort=title')).json<{
      total: number;
      results: { slug: string }[];
    }>();
    const { headers, body } = await app.inject('/practices.bib?country=SE&sort=title&page=2');
    const { entries, errors } = parse(body, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(found.results.map(({ slug }) => `${slug}-v1`));
    expect([headers['x-total-count'], headers['x-cited-count']]).toEqual([
      String(found.total),
      String(found.total),
    ]);
    expect(headers['content-disposition']).toBe('attachment; filename="practices.bib"');
    const all = parse((await app.inject('/practices.bib')).body, { sentenceCase: false }).entries;
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(100);
  });

  test('keep to the order by likeness', async () => {
    const app = await apiOver(await seededDatabase());
    const query = 'q=digital&sort=likeness&my=gavle';
    const page = (await app.inject(`/api/practices?${query}`)).json<{ results: { slug: string }[] }>();
    const cited = (await app.inject(`/practices.csl.json?${query}`)).json<Csl[]>();
    expect(cited.slice(0, page.results.length).map(({ id }) => id)).toEqual(
      page.results.map(({ slug }) => `${slug}-v1`),
    );
  });

  test('stop at a thousand, and say so', async () => {
    const database = freshDatabase();
    await save(database, {
      practices: Array.from({ length: 1003 }, (_none, at) => aPractice(`practice-${at}`)),
    });
    const app = await apiOver(database);
    const cut = 'Only 1,000 of 1,003 practices are in this list.';
    const { headers, body } = await app.inject('/practices.bib');
    expect(body.startsWith(`% Practice Exchange: ${cut}\n`)).toBe(true);
    expect(body.match(/^@misc/gm)).toHaveLength(1000);
    expect([headers['x-total-count'], headers['x-cited-count']]).toEqual(['1003', '1000']);
    expect((await app.inject('/practices.apa.txt')).body).toContain(`[${cut}]`);
    expect((await app.inject('/practices.csl.json')).json<Csl[]>()).toHaveLength(1000);
  });

  test('are those of a shortlist in its order, without what is not there', async () => {
    const { app, csl } = await catalogue();
    const items = await csl('/shortlist.csl.json?list=none,bikes,draft,bikes&note.bikes=Ask');
    expect(items.map(({ id }) => id)).toEqual(['bikes-v2']);
    const { headers } = await app.inject('/shortlist.ris?list=none,bikes');
    expect([headers['x-total-count'], headers['x-cited-count']]).toEqual(['2', '1']);
    for (const query of ['', '?list=', '?list=a,b,c,d,e,f,g,h,i', '?list=bikes&x=1'])
      expect((await app.inject(`/shortlist.bib${query}`)).statusCode, query).toBe(400);
  });

  test.each(['x=1', 'tga=water', 'page=0', 'sort=best'])('do not guess what %s means', async (query) => {
    const { app } = await catalogue();
    for (const ending of Object.keys(ENDINGS))
      expect((await app.inject(`/practices.${ending}?${query}`)).statusCode).toBe(400);
  });
});
