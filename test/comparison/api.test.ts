import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Comparison, Fit, SimilarPractices } from '../../server/comparison/schema.ts';
import type { SearchAnswer } from '../../server/practices/schema.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

const HUNGARIAN = 'my=Kisv%C3%A1rda&my_population=30%20000&my_country=HU&my_language=hu';

describe('the real catalogue', () => {
  let get: <T>(path: string) => Promise<T>;
  let status: (path: string) => Promise<number>;
  beforeEach(async () => {
    const app = await apiOver(await seededDatabase());
    get = async <T>(path: string) => (await app.inject(path)).json<T>();
    status = async (path) => (await app.inject(path)).statusCode;
  });

  test('ranks by likeness to a city that is not in it, and says why', async () => {
    const answer = await get<SearchAnswer>(`/api/practices?q=digital&sort=likeness&${HUNGARIAN}`);
    expect(answer.mine?.city).toMatchObject({ name: 'Kisvárda', city: null, population: 30_000 });
    expect(answer.ranked).toBe(answer.total);
    const scores = answer.results.map(({ likeness }) => likeness?.score ?? Number.NaN);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const [first] = answer.results;
    expect(first?.likeness?.reasons.find(({ dimension }) => dimension === 'country')).toMatchObject({
      value: 1,
      place: { slug: 'nyiregyhaza' },
    });
  });

  test('holds every hit on the pages of a ranking, each once', async () => {
    const plain = await get<SearchAnswer>('/api/practices?q=digital');
    const slugs: string[] = [];
    for (let page = 1; page <= plain.pages; page++) {
      const answer = await get<SearchAnswer>(
        `/api/practices?q=digital&sort=likeness&page=${page}&${HUNGARIAN}`,
      );
      slugs.push(...answer.results.map(({ slug }) => slug));
    }
    expect(new Set(slugs).size).toBe(plain.total);
  });

  test('weighs as the visitor says', async () => {
    const only = (dimension: string) =>
      ['population', 'country', 'language', 'cost']
        .map((each) => `weigh_${each}=${each === dimension ? 3 : 0}`)
        .join('&');
    const bySize = await get<SearchAnswer>(`/api/practices?sort=likeness&${HUNGARIAN}&${only('population')}`);
    expect(bySize.results[0]?.likeness?.score).toBeGreaterThan(0.9);
    const byCountry = await get<SearchAnswer>(`/api/practices?sort=likeness&${HUNGARIAN}&${only('country')}`);
    const places = byCountry.results[0]?.likeness?.reasons.find(({ dimension }) => dimension === 'country');
    expect(places?.place?.country.code).toBe('HU');
  });

  test('finds a city of its own by name, without accents and in whatever case', async () => {
    for (const name of [
      'nyiregyhaza',
      'NYIREGYHAZA',
      'Ny%C3%ADregyh%C3%A1za',
      'G%C3%A4vle',
      'gavle',
      'Genova',
    ]) {
      const { mine } = await get<{ mine: Fit['mine'] }>(`/api/my-city?my=${name}`);
      expect(mine?.city, name).not.toBeNull();
    }
    const { mine } = await get<{ mine: Fit['mine'] }>('/api/my-city?my=tartu&my_population=5000');
    // What the catalogue knows counts; what is typed in fills the gaps.
    expect(mine).toMatchObject({ population: 96_974, country: { code: 'EE' } });
  });

  test('without a usable city the order is the usual one, and nobody is compared', async () => {
    const answer = await get<SearchAnswer>('/api/practices?sort=likeness&my=Nowhere');
    expect(answer).toMatchObject({ sort: 'relevance', mine: null, ranked: null });
    expect(answer.results.every(({ likeness }) => likeness === undefined)).toBe(true);
  });

  test.each([
    ['my_population=many', 'my_population'],
    ['my_country=Hungary', 'my_country'],
    ['weigh_cost=9', 'weigh_cost'],
    ['my_town=x', 'my_town'],
  ])('refuses %s and names it', async (query, named) => {
    const problem = await get<{ status: number; detail: string }>(`/api/practices?${query}`);
    expect(problem.status).toBe(400);
    expect(problem.detail).toContain(named);
  });

  test('shows a city beside a practice, the most alike place first', async () => {
    const fit = await get<Fit>(`/api/practices/spoku/fit?${HUNGARIAN}`);
    expect(fit.places.map(({ city }) => city.slug)).toEqual(['viljandi', 'tartu-vald', 'tartu']);
    expect(fit.places[1]).toMatchObject({ population: null, likeness: { population: null } });
    expect(fit.likeness?.perInhabitant).toBe(1);
    expect((await get<Fit>('/api/practices/spoku/fit')).mine).toBeNull();
    expect(await status('/api/practices/nothing/fit')).toBe(404);
  });

  test('knows what is like the challenges of Birmingham, and why', async () => {
    const { results } = await get<SimilarPractices>('/api/practices/dips/similar');
    const slugs = results.map(({ practice }) => practice.slug);
    expect(slugs.slice(0, 3).toSorted()).toEqual(['bcn-open-challenge', 'civtech-scotland', 'sbir-ireland']);
    for (const { tags, words, adopters, events } of results)
      expect(tags.length + words.length + adopters.length + events.length).toBeGreaterThan(0);
    expect(slugs).not.toContain('dips');
  });

  test('follows the chain from Gävle and Tartu by Birmingham to Nyíregyháza', async () => {
    type Chained = { chain: { origin: { slug: string }; city: { slug: string } }[] };
    const { chain } = await get<Chained>('/api/practices/dips');
    const links = chain.map(({ origin, city }) => `${origin.slug} ${city.slug}`);
    expect(links.slice(0, 2).toSorted()).toEqual(['gavle birmingham', 'tartu birmingham']);
    expect(links[2]).toBe('birmingham nyiregyhaza');
    expect((await get<Chained>('/api/adoptions/dips-nyiregyhaza')).chain).toEqual(chain);
    expect((await get<Chained>('/api/practices/spoku')).chain).toEqual([]);
  });

  test('puts practices side by side, where they differ first, and says what nobody said', async () => {
    const { columns, rows } = await get<Comparison>('/api/compare?practice=spoku&practice=dips');
    expect(columns.map(({ slug }) => slug)).toEqual(['spoku', 'dips']);
    const differ = rows.map(({ differs }) => differs);
    expect(differ).toEqual(differ.toSorted((a, b) => Number(b) - Number(a)));
    expect(rows.find(({ field }) => field === 'costs')?.cells[1]).toEqual({
      values: [],
      pieces: [],
      answer: 'not-asked',
    });
    expect(rows.find(({ field }) => field === 'hindering')?.cells[0]?.values).toEqual([]);
  });

  test('tells the words of the records from its own, in every cell', async () => {
    const path = '/api/compare?practice=spoku&practice=dips&practice=hungarian-municipal-asp&lang=hu';
    const { columns, rows } = await get<Comparison>(path);
    expect(columns.map(({ language, titleLanguage }) => [language, titleLanguage])).toEqual([
      ['en', null],
      ['en', null],
      ['en', null],
    ]);
    for (const { cells } of rows)
      for (const { values, pieces } of cells)
        expect(pieces.map((each) => each.map(({ text }) => text).join(''))).toEqual(values);
    const written = (field: string) =>
      rows
        .find((row) => row.field === field)
        ?.cells.flatMap(({ pieces }) => pieces.map((each) => each.map((piece) => piece.written)));
    expect(written('owner')).toEqual([[true], [true], [true]]);
    // Summaries and sections are translated; costs and obstacles are sentences of both.
    for (const field of ['summary', 'problem']) expect(written(field)).toEqual([[false], [false], [false]]);
    expect(written('costs')).toContainEqual([false, true]);
    expect(written('hindering')).toContainEqual([true, false, true]);
  });

  test('leaves out what is not there, and names it; counts for a city what it would cost there', async () => {
    const path = '/api/compare?practice=spoku&practice=gone&practice=dips&my_population=30000';
    const { columns, gone, rows } = await get<Comparison>(path);
    expect(columns).toHaveLength(2);
    expect(gone).toEqual(['gone']);
    expect(rows.find(({ field }) => field === 'mine')?.cells[0]?.values).toEqual(['EUR 1']);
  });

  test('compares no city with itself, and gives no reason that has no weight or was not said', async () => {
    const { results } = await get<SearchAnswer>('/api/practices?my=Tartu&sort=likeness&weigh_language=0');
    for (const { likeness } of results)
      for (const { dimension, place } of likeness?.reasons ?? []) {
        expect(place?.slug).not.toBe('tartu');
        expect(dimension).not.toBe('language');
      }
    const spoku = await get<SearchAnswer>('/api/practices?my=Tartu&q=spoku');
    expect(spoku.results[0]?.likeness?.yours).toBe(true);
    const fit = await get<Fit>('/api/practices/spoku/fit?my=Viljandi');
    expect(fit.places.map(({ city }) => city.slug)).not.toContain('viljandi');
    const unsaid = await get<SearchAnswer>('/api/practices?my_country=HU');
    expect(unsaid.results[0]?.likeness?.reasons.map(({ dimension }) => dimension)).toEqual(['country']);
  });

  test('gives the same comparison as a table', async () => {
    const app = await apiOver(await seededDatabase());
    const answer = await app.inject('/api/compare.csv?adoption=spoku-viljandi&adoption=spoku-tartu-vald');
    expect(answer.headers['content-type']).toContain('text/csv');
    const [head, ...rows] = parse(answer.body, { bom: true });
    expect(head?.slice(1)).toHaveLength(2);
    expect(rows.find(([label]) => label === 'Scope')?.[1]).toBe('not-asked');
  });

  test.each([
    ['/api/compare', 400],
    ['/api/compare?practice=spoku', 400],
    ['/api/compare?practice=spoku&practice=spoku', 400],
    ['/api/compare?practice=spoku&adoption=spoku-viljandi', 400],
    ['/api/compare?practice=spoku&practice=nothing', 400],
    [`/api/compare?${Array.from({ length: 6 }, (_, at) => `practice=p${at}`).join('&')}`, 400],
  ])('answers %s with %i', async (path, code) => {
    expect(await status(path)).toBe(code);
  });

  test('tells a city what cities like it took, and nothing it has already', async () => {
    type Suggested = { suggested: { slug: string; adopter: { slug: string } }[] };
    expect((await get<Suggested>('/api/cities/viljandi')).suggested).toMatchObject([
      { slug: 'as-fabrik', adopter: { slug: 'tartu' } },
    ]);
    expect((await get<Suggested>('/api/cities/tartu')).suggested.map(({ slug }) => slug)).not.toContain(
      'spoku',
    );
  });

  test('says of an event what came of it, and of a plan what it planned', async () => {
    const event = await get<{ outcomes: { slug: string }[] }>(
      '/api/events/study-visit-gavle-digital-renewal',
    );
    expect(event.outcomes.map(({ slug }) => slug)).toEqual(['service-design-birmingham']);
    const plan = await get<{ actions: { adoptions: { slug: string }[] }[] }>(
      '/api/plans/birmingham-action-plan',
    );
    expect(plan.actions[0]?.adoptions.map(({ slug }) => slug).toSorted()).toEqual([
      'design-thinking-birmingham',
      'service-design-birmingham',
    ]);
  });
});

describe('a catalogue of its own', () => {
  test('gives no likeness for an adoption that was given up', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('eger', { country: 'HU', population: 50_000, languages: ['hu'] })],
      practices: [aPractice('kept'), aPractice('dropped')],
      adoptions: [
        anAdoption('kept', 'eger'),
        anAdoption('dropped', 'eger', { status: 'abandoned', abandon_reason: 'no-budget' }),
      ],
    });
    const app = await apiOver(database);
    const answer = (await app.inject(`/api/practices?sort=likeness&${HUNGARIAN}`)).json<SearchAnswer>();
    const country = answer.results.map(({ slug, likeness }) => [
      slug,
      likeness?.reasons.find(({ dimension }) => dimension === 'country')?.value,
    ]);
    expect(country).toEqual([
      ['kept', 1],
      ['dropped', -1],
    ]);
    const fit = (await app.inject(`/api/practices/dropped/fit?${HUNGARIAN}`)).json<Fit>();
    expect(fit.places.find(({ role }) => role === 'adopter')?.status?.code).toBe('abandoned');
  });

  test('keeps a formula in a text a text in the comparison', async () => {
    const database = freshDatabase();
    await save(database, {
      practices: [aPractice('a', { owner: '=HYPERLINK("http://x")' }), aPractice('b', { owner: '@SUM(A1)' })],
    });
    const { body } = await (await apiOver(database)).inject('/api/compare.csv?practice=a&practice=b');
    const owner = parse(body, { bom: true }).find(([label]) => label === 'Owner');
    expect(owner?.slice(1).every((cell) => cell.startsWith("'"))).toBe(true);
  });

  test('ends a chain that goes round in a ring', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('eger')],
      practices: [aPractice('one'), aPractice('two', { city: 'eger' })],
      adoptions: [
        anAdoption('one', 'eger', { became: 'two' }),
        anAdoption('two', 'tartu', { became: 'one' }),
      ],
    });
    const practice = (await (await apiOver(database)).inject('/api/practices/one')).json<{
      chain: unknown[];
    }>();
    expect(practice.chain).toHaveLength(2);
  });

  test('finds nothing similar where nothing is shared, and hides what is not published', async () => {
    const database = freshDatabase();
    await save(database, {
      tags: [aTag('energy'), aTag('water')],
      practices: [
        aPractice('a', { tags: ['energy', 'mobility'], title: 'Geothermal heating network' }),
        aPractice('b', { tags: ['energy'], title: 'Geothermal schools', status: 'draft' }),
        aPractice('c', { tags: ['water'], title: 'Ferries' }),
        ...Array.from({ length: 8 }, (_, at) => aPractice(`filler-${at}`, { tags: ['mobility'] })),
      ],
    });
    const app = await apiOver(database);
    const { results } = (await app.inject('/api/practices/c/similar')).json<SimilarPractices>();
    expect(results).toEqual([]);
    const similar = (await app.inject('/api/practices/a/similar')).json<SimilarPractices>();
    expect(similar.results.map(({ practice }) => practice.slug)).not.toContain('b');
    expect((await app.inject('/api/practices/b/similar')).statusCode).toBe(404);
  });
});
