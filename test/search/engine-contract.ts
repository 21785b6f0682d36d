import { expect, test } from 'vitest';
import type { SearchEngine, SearchQuery, SearchResult } from '../../server/search/engine.ts';
import { aCity, aPractice, aTag, type Records } from '../records.ts';
import { catalogue } from './contract-catalogue.ts';

/** An engine over a catalogue that can be changed; `change` returns when the engine knows. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  change(records: Records): Promise<void>;
  slugOf(id: number): string;
}

/** What both engines promise. */
export function engineContract(start: () => Promise<EngineUnderTest>): void {
  const open = async () => {
    const { engine, change, slugOf } = await start();
    await change(catalogue);
    const ask = (query: Partial<SearchQuery>): Promise<SearchResult> =>
      engine.search({ text: '', filters: {}, sort: 'relevance', offset: 0, limit: 20, ...query });
    const find = async (text: string, filters: SearchQuery['filters'] = {}): Promise<string[]> =>
      (await ask({ text, filters })).ids.map(slugOf);
    return { ask, find, change, slugOf };
  };

  test('an empty search is the whole published catalogue, most adopted first', async () => {
    const { ask, slugOf } = await open();
    const { ids, total, truncated } = await ask({});
    expect(ids.map(slugOf)).toEqual(['spoku', 'service-design', 'kerekpar', 'digital-file', 'old-mill']);
    expect({ total, truncated }).toEqual({ total: 5, truncated: false });
  });

  test('case and accents do not matter, in either direction', async () => {
    const { find } = await open();
    expect(await find('KEREKPARUT')).toEqual(['kerekpar']);
    expect(await find('kerékpárút')).toEqual(['kerekpar']);
    expect(await find('ksiezy mlyn')).toEqual(['old-mill']);
    expect(await find('Gavle')).toContain('service-design');
  });

  test('the last word may be unfinished', async () => {
    const { find } = await open();
    expect((await find('service desi'))[0]).toBe('service-design');
    expect(await find('revit')).toEqual(['old-mill']);
  });

  test('a typo is forgiven: one from four letters, two from eight', async () => {
    const { find } = await open();
    expect(await find('spokku')).toEqual(['spoku']);
    expect(await find('spouk')).toEqual(['spoku']);
    expect(await find('revitalizatoin')).toEqual(['old-mill']);
  });

  test('a concept is found by its word in another language', async () => {
    const { find } = await open();
    const expected = ['digital-file', 'service-design', 'spoku'];
    expect((await find('amministrazione digitale')).toSorted()).toEqual(expected);
    expect((await find('e-közigazgatás')).toSorted()).toEqual(expected);
    expect((await find('e-forvaltning')).toSorted()).toEqual(expected);
  });

  test('a compound word is found by its end, an inflected one by its beginning', async () => {
    const { find, change } = await open();
    await change({
      practices: [aPractice('old-mill', { title: 'En ny cykelbana', summary: 'Till skolan.' })],
    });
    expect(await find('bana')).toEqual(['old-mill']);
    expect(await find('cykelbanorna')).toEqual(['old-mill']);
  });

  test('words that no record has all of bring the records with most of the rarer ones', async () => {
    const { ask, slugOf } = await open();
    const { ids, total, counts } = await ask({ text: 'grants for zeppelins and permits' });
    expect(ids.map(slugOf)[0]).toBe('spoku');
    expect(counts.city['tartu']).toBe(total);
    const filtered = await ask({ text: 'grants for zeppelins and permits', filters: { city: ['gavle'] } });
    expect(filtered.total).toBe(counts.city['gavle'] ?? 0);
    expect(filtered.counts.city).toEqual(counts.city);
  });

  test('words side by side in a concept come before the same words apart', async () => {
    const { find, change } = await open();
    await change({
      tags: [
        aTag('open-data', { en: 'open data' }),
        aTag('doors', { en: 'open doors' }),
        aTag('lake', { en: 'data lake' }),
      ],
      practices: [
        aPractice('apart', { tags: ['doors', 'lake'] }),
        aPractice('together', { tags: ['open-data'] }),
      ],
    });
    expect((await find('open data')).toSorted()).toEqual(['apart', 'together']);
  });

  test('a title outranks other fields', async () => {
    const { find } = await open();
    expect((await find('service'))[0]).toBe('service-design');
  });

  test('a sentence finds what its content words say', async () => {
    const { find } = await open();
    expect((await find('how can the residents apply for the grants'))[0]).toBe('spoku');
  });

  test('values of one facet are alternatives, facets narrow each other', async () => {
    const { find } = await open();
    expect((await find('', { city: ['gavle', 'lodz'] })).toSorted()).toEqual(['old-mill', 'service-design']);
    expect(await find('', { city: ['gavle', 'lodz'], adopted_by: ['birmingham'] })).toEqual([
      'service-design',
    ]);
    expect(await find('', { city: ['gavle'], adopted_by: ['gavle'] })).toEqual([]);
    expect(await find('services', { country: ['IT'] })).toEqual(['digital-file']);
  });

  test('counts of a facet ignore that facet’s own choice, and no other', async () => {
    const { ask } = await open();
    const { counts, total } = await ask({ filters: { city: ['gavle'], tag: ['e-government'] } });
    expect(total).toBe(1);
    expect(counts.city).toEqual({ gavle: 1, genoa: 1, tartu: 1 });
    expect(counts.tag).toEqual({ 'e-government': 1 });
    expect(counts.country).toEqual({ SE: 1 });
  });

  test('failures, adoption status and BETTER can be filtered by', async () => {
    const { find, ask } = await open();
    expect((await ask({})).counts.failures).toEqual({ known: 2, none: 1, 'not-asked': 2 });
    expect((await find('', { failures: ['known'] })).toSorted()).toEqual(['service-design', 'spoku']);
    expect(await find('', { adoption_status: ['abandoned'] })).toEqual(['spoku']);
    expect(await find('', { better: ['yes'] })).toEqual(['spoku']);
    expect(await find('', { stage: ['pilot'], type: ['service'] })).toEqual(['kerekpar']);
  });

  test('an unknown value finds nothing, and cannot reach into another clause', async () => {
    const { find } = await open();
    expect(await find('', { city: ['atlantis'] })).toEqual([]);
    expect(await find('', { city: ['x" OR city = "gavle'] })).toEqual([]);
    expect(await find('', { city: ['gavle\\'] })).toEqual([]);
  });

  test('pages fit together and the total is exact', async () => {
    const { ask, slugOf } = await open();
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => ask({ sort: 'title', offset, limit: 2 })));
    expect(pages.flatMap(({ ids }) => ids.map(slugOf))).toEqual([
      'kerekpar',
      'digital-file',
      'old-mill',
      'service-design',
      'spoku',
    ]);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
  });

  test('results can be put in order of age and of adoptions', async () => {
    const { ask, slugOf } = await open();
    const newest = await ask({ sort: 'newest' });
    expect(newest.ids.map(slugOf).slice(0, 3)).toEqual(['digital-file', 'old-mill', 'kerekpar']);
    const adopted = await ask({ sort: 'most-adopted', text: 'residents' });
    expect(adopted.ids.map(slugOf)).toEqual(['spoku', 'old-mill']);
  });

  test('a draft is never found, nor a practice withdrawn', async () => {
    const { find, change } = await open();
    expect(await find('zeppelin')).toEqual([]);
    expect(await find('revitalisation')).toEqual(['old-mill']);
    await change({ practices: [aPractice('old-mill', { ...catalogue.practices?.[4], status: 'archived' })] });
    expect(await find('revitalisation')).toEqual([]);
  });

  test('a change is found under its new words and not under the old ones', async () => {
    const { find, change, ask } = await open();
    const changed = aPractice('kerekpar', { title: 'Trams through the old town', summary: 'Rails again.' });
    await change({ practices: [changed] });
    expect(await find('trams')).toEqual(['kerekpar']);
    expect(await find('cycle lanes')).toEqual([]);
    await change({ practices: [changed] });
    expect((await ask({ text: 'trams' })).total).toBe(1);
  });

  test('more than three hundred values of a facet are all counted', async () => {
    const { ask, change } = await open();
    const numbers = Array.from({ length: 320 }, (_, number) => number);
    await change({
      cities: numbers.map((number) => aCity(`town-${number}`)),
      practices: numbers.map((number) => aPractice(`in-town-${number}`, { city: `town-${number}` })),
    });
    const { counts, total } = await ask({});
    expect(total).toBe(325);
    expect(Object.keys(counts.city)).toHaveLength(324);
  });

  test('matched words are told, folded, for highlighting', async () => {
    const { ask } = await open();
    expect((await ask({ text: 'Kerékpárút' })).matched).toContain('kerekparut');
    expect((await ask({ text: 'spokku' })).matched).toContain('spoku');
    expect((await ask({})).matched).toEqual([]);
  });

  test('no text whatever breaks it', async () => {
    const { ask } = await open();
    const hostile = [
      '"',
      '""',
      "'",
      'NEAR(',
      'a NEAR/2 b',
      '*',
      '-',
      '-service',
      'title:service',
      '{title}: x',
      'AND',
      'OR OR',
      'NOT',
      '(',
      ')',
      '\\',
      '%',
      '_',
      ';--',
      '\u0000',
      '\uD800',
      '\u202Eabc',
      '🚲',
      '日本語',
      'ß',
      'İ',
      'a'.repeat(300),
      'a b '.repeat(70),
      '<script>alert(1)</script>',
      '${x}',
      '{{x}}',
      '^',
      '+',
      '\n\t',
    ];
    for (const text of hostile) {
      const { total, ids } = await ask({ text });
      expect(total, JSON.stringify(text)).toBeGreaterThanOrEqual(ids.length);
    }
  });

  test('the answer names its engine and its time', async () => {
    const { ask } = await open();
    const { engine, took, degraded } = await ask({ text: 'service' });
    expect(['embedded', 'meilisearch']).toContain(engine);
    expect(took).toBeGreaterThan(0);
    expect(degraded).toBe(false);
  });
}
