import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../server/suggestions/schema.ts';
import { indexWords, namesWith } from '../../server/suggestions/word-index.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

async function suggesting() {
  const app = await apiOver(await seededDatabase());
  return async (q: string): Promise<Suggestion[]> =>
    (await app.inject(`/api/suggest?q=${encodeURIComponent(q)}`)).json<{ results: Suggestion[] }>().results;
}

describe('suggestions', () => {
  test('are practices, subjects, cities, events and plans, each with its kind, its page and what tells it apart', async () => {
    const suggest = await suggesting();
    expect((await suggest('spoku'))[0]).toEqual({
      kind: 'practice',
      label: 'SPOKU – application submission and processing system',
      language: 'en',
      address: '/practices/spoku',
      line: 'Tartu, Estonia',
      foundAs: null,
    });
    expect((await suggest('chatb'))[0]).toMatchObject({
      kind: 'tag',
      label: 'chatbot',
      address: '/practices?tag=chatbot',
      line: expect.stringMatching(/^\d+ practices$/) as string,
    });
    expect((await suggest('birm'))[0]).toMatchObject({ kind: 'city', address: '/cities/birmingham' });
    expect((await suggest('study visit gavle'))[0]).toMatchObject({
      kind: 'event',
      line: 'Study visit · Gävle · 2021',
    });
    expect(await suggest('action plan tartu')).toMatchObject([
      { kind: 'plan', label: 'Regional action plan of Tartu' },
    ]);
  });

  test('find a subject by its words in five languages, and a city by its own name, and say which', async () => {
    const suggest = await suggesting();
    for (const [typed, label, foundAs] of [
      ['e-közig', 'e-government', 'e-közigazgatás'],
      ['bilancio part', 'participatory budgeting', 'bilancio partecipativo'],
      ['GENOVA', 'Genoa', 'Genova'],
    ] as const)
      expect((await suggest(typed))[0], typed).toMatchObject({ label, foundAs });
  });

  test('come in the language of the visitor, found by their names in any language', async () => {
    const app = await apiOver(await seededDatabase());
    const first = async (q: string, lang: string): Promise<Suggestion | undefined> =>
      (await app.inject(`/api/suggest?q=${encodeURIComponent(q)}&lang=${lang}`)).json<{
        results: Suggestion[];
      }>().results[0];
    expect(await first('geno', 'it')).toMatchObject({ label: 'Genova', foundAs: null });
    expect((await first('geno', 'it'))?.line).toMatch(/^Italia · \d+ pratiche$/);
    expect(await first('e-gov', 'hu')).toMatchObject({ label: 'e-közigazgatás', foundAs: 'e-government' });
    expect(await first('SPOKU', 'sv')).toMatchObject({
      kind: 'practice',
      language: 'sv',
      line: 'Tartu, Estland',
    });
  });

  test('lead to pages that are there', async () => {
    const app = await apiOver(await seededDatabase());
    for (const q of ['a', 'digital', 'tartu', 'study', 'plan'])
      for (const { address } of (await app.inject(`/api/suggest?q=${q}`)).json<{ results: Suggestion[] }>()
        .results)
        expect((await app.inject(`/api${address}`)).statusCode, address).toBe(200);
  });

  test('are at most eight, of several kinds', async () => {
    const found = await (await suggesting())('digital');
    expect(found).toHaveLength(8);
    expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  test('forgive a typing error where nothing is written like that', async () => {
    const suggest = await suggesting();
    expect(await suggest('spokku')).toMatchObject([{ address: '/practices/spoku' }]);
    expect((await suggest('birmigh'))[0]).toMatchObject({ address: '/cities/birmingham' });
    expect(await suggest('zzzzzz')).toEqual([]);
  });

  test('need all words, folded, in any order', async () => {
    const index = indexWords(['Łódź on a bicycle', 'Bicycle lanes', 'Łódź']);
    expect(namesWith(index, ['bic', 'lodz'], true)).toEqual([0]);
    expect(namesWith(index, ['lo'], true)).toEqual([0, 2]);
    expect(namesWith(index, ['bicylce'], true)).toEqual([0, 1]);
    expect(namesWith(index, ['bicylce'], false)).toEqual([]);
    expect(namesWith(index, [], true)).toEqual([]);
  });

  test.each(['', '   ', '"', 'NEAR(', '%', '\u0000', '🙂', 'the', 'x'.repeat(300), 'a '.repeat(150)])(
    'survive %j',
    async (q) => {
      const app = await apiOver(freshDatabase());
      expect((await app.inject({ url: '/api/suggest', query: { q } })).statusCode).toBe(200);
    },
  );

  test('refuse what is too long, missing or unknown', async () => {
    const app = await apiOver(freshDatabase());
    for (const query of [`q=${'x'.repeat(301)}`, '', 'q=a&limit=3'])
      expect((await app.inject(`/api/suggest?${query}`)).statusCode, query).toBe(400);
  });

  test('know a new practice at once, and never a draft', async () => {
    const database = freshDatabase();
    const app = await apiOver(database);
    const labels = async () =>
      (await app.inject('/api/suggest?q=zeppelin'))
        .json<{ results: Suggestion[] }>()
        .results.map(({ label }) => label);
    expect(await labels()).toEqual([]);
    await save(database, {
      practices: [
        aPractice('one', { title: 'Zeppelin mooring' }),
        aPractice('two', { title: 'Zeppelin plan', status: 'draft' }),
      ],
      tags: [aTag('zeppelins', { en: 'zeppelins' })],
    });
    expect(await labels()).toEqual(['Zeppelin mooring']);
  });

  test('put what was taken over most often first', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('genoa'), aCity('gavle')],
      practices: ['one', 'two', 'three'].map((slug) => aPractice(slug, { title: `Bicycle ${slug}` })),
      adoptions: [anAdoption('two', 'genoa'), anAdoption('two', 'gavle'), anAdoption('three', 'gavle')],
    });
    const app = await apiOver(database);
    const { results } = (await app.inject('/api/suggest?q=bic')).json<{ results: Suggestion[] }>();
    expect(results.map(({ label }) => label)).toEqual(['Bicycle two', 'Bicycle three', 'Bicycle one']);
  });
});
