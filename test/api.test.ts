import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Adoption } from '../server/adoptions/schema.ts';
import type { City } from '../server/cities/schema.ts';
import type { Event } from '../server/events/schema.ts';
import type { Plan } from '../server/plans/schema.ts';
import type { SearchAnswer } from '../server/practices/schema.ts';
import type { Practice } from '../server/practices/record.ts';
import type { Tag } from '../server/vocabulary/schema.ts';
import { apiOver, seededDatabase } from './helper.ts';

let app: FastifyInstance;
beforeEach(async () => {
  app = await apiOver(await seededDatabase());
});

async function get<T>(url: string, status = 200): Promise<T> {
  const answer = await app.inject({ method: 'GET', url });
  expect(answer.statusCode, url).toBe(status);
  return answer.json<T>();
}
const slugs = async (url: string) => (await get<SearchAnswer>(url)).results.map(({ slug }) => slug);

describe('an official looks for a practice', () => {
  test('SPOKU is found by its name, by a typo and by what it does', async () => {
    for (const q of ['spoku', 'spokku', 'grant applications']) {
      expect((await slugs(`/api/practices?q=${encodeURIComponent(q)}`))[0], q).toBe('spoku');
    }
  });

  test('it came from Tartu, 37 municipalities use it, and its adoptions can be followed', async () => {
    const spoku = await get<Practice>('/api/practices/spoku');
    expect(spoku.city).toMatchObject({
      slug: 'tartu',
      name: 'Tartu',
      country: { code: 'EE', label: 'Estonia' },
    });
    expect(spoku.summary).toContain('37 Estonian municipalities');
    expect(spoku.figures).toContainEqual(expect.objectContaining({ after: '37', unit: 'municipalities' }));
    expect(spoku.adoptions.map(({ city }) => city.slug)).toEqual(['tartu-vald', 'viljandi']);
    const adoption = await get<Adoption>(`/api/adoptions/${spoku.adoptions[1]?.slug}`);
    expect(adoption).toMatchObject({
      practice: { slug: 'spoku' },
      city: { slug: 'viljandi' },
      status: { code: 'implemented' },
    });
    expect(adoption.sources.length).toBeGreaterThan(0);
  });

  test('origin Gävle and adopting city Birmingham leave the service design practice', async () => {
    expect(await slugs('/api/practices?city=gavle&adopted_by=birmingham')).toEqual(['service-design-gavle']);
  });

  test('what nobody was asked is told apart from what is none', async () => {
    const spoku = await get<Practice>('/api/practices/spoku');
    expect(spoku.failures).toBeNull();
    expect(spoku.answers.failures).toBe('not-asked');
    expect(spoku.answers.costs).toBe('stated');
    const article = await get<Practice>('/api/practices/article-10-catalonia');
    expect(article.answers.costs).toBe('none');
    expect(spoku.missing.join(' ')).toContain('Nobody has been asked what went wrong');
  });

  test('inferred membership in BETTER is shown as inferred', async () => {
    expect(await get<Practice>('/api/practices/spoku')).toMatchObject({
      inBetter: true,
      inBetterConfidence: { code: 'inferred' },
    });
    expect(await get<Practice>('/api/practices/dips')).toMatchObject({
      inBetter: true,
      inBetterConfidence: { code: 'stated' },
    });
  });
});

describe('the list of practices', () => {
  test('has the promised shape', async () => {
    const answer = await get<SearchAnswer>('/api/practices');
    expect(answer).toMatchObject({
      total: 117,
      page: 1,
      pages: 6,
      engine: { name: 'embedded', degraded: false },
    });
    expect(answer.results).toHaveLength(20);
    expect(answer.facets.map(({ field }) => field)).toEqual([
      'tag',
      'city',
      'country',
      'population',
      'adopted_by',
      'event',
      'stage',
      'type',
      'adoption_status',
      'failures',
      'better',
    ]);
    expect(answer.facets.find(({ field }) => field === 'country')?.values[0]).toEqual({
      value: 'IT',
      label: 'Italy',
      count: expect.any(Number) as number,
      selected: false,
    });
  });

  test('every page of it together is the whole catalogue, once', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) => slugs(`/api/practices?sort=title&page=${page}`)),
    );
    expect(new Set(all.flat()).size).toBe(117);
    expect(await slugs('/api/practices?page=7')).toEqual([]);
  });

  test('a chosen value stays, even where it finds nothing', async () => {
    const { facets, total } = await get<SearchAnswer>('/api/practices?q=spoku&city=genoa');
    expect(total).toBe(0);
    expect(facets.find(({ field }) => field === 'city')?.values).toContainEqual({
      value: 'genoa',
      label: 'Genoa',
      count: 0,
      selected: true,
    });
  });

  test('several values of one filter can be given', async () => {
    const { total } = await get<SearchAnswer>('/api/practices?city=genoa&city=tartu');
    const genoa = (await get<SearchAnswer>('/api/practices?city=genoa')).total;
    const tartu = (await get<SearchAnswer>('/api/practices?city=tartu')).total;
    expect(total).toBe(genoa + tartu);
  });

  test('what no value is called does no harm', async () => {
    for (const value of ['__proto__', 'constructor', 'toString', '']) {
      for (const field of ['tag', 'stage', 'city']) {
        const { total } = await get<SearchAnswer>(`/api/practices?${field}=${value}`);
        expect(total, `${field}=${value}`).toBe(0);
      }
    }
  });

  test('a word that is everywhere does not bring everything', async () => {
    expect((await get<SearchAnswer>('/api/practices?q=imposta%20di%20soggiorno')).total).toBeLessThan(20);
    expect(
      (await get<SearchAnswer>('/api/practices?q=how%20to%20reduce%20paper%20forms')).total,
    ).toBeLessThan(60);
  });

  test('matches come as text segments', async () => {
    const [first] = (await get<SearchAnswer>('/api/practices?q=spoku')).results;
    expect(first?.titleSegments[0]).toEqual({ text: 'SPOKU', hit: true });
    expect(first?.titleSegments.map(({ text }) => text).join('')).toBe(first?.title);
  });
});

describe('everything linked', () => {
  test('a city shows what it gave, what it took, its events and its plan', async () => {
    const birmingham = await get<City>('/api/cities/birmingham');
    expect(birmingham.gave.map(({ slug }) => slug)).toContain('dips');
    expect(birmingham.taken.map(({ slug }) => slug)).toContain('service-design-birmingham');
    expect(birmingham.passedOn.map(({ city }) => city.slug)).toContain('nyiregyhaza');
    expect(birmingham.plans.map(({ slug }) => slug)).toEqual(['birmingham-action-plan']);
    expect(birmingham.plans[0]?.actions.map(({ status }) => status.code)).toEqual(['under-way']);
    expect(birmingham.events.length).toBeGreaterThan(3);
  });

  test('an event shows what was shown and what came of it', async () => {
    const visit = await get<Event>('/api/events/study-visit-gavle-digital-renewal');
    expect(visit.practices.map(({ slug }) => slug)).toContain('service-design-gavle');
    expect(visit.outcomes.map(({ slug }) => slug)).toContain('service-design-birmingham');
    expect(visit.participants.map(({ slug }) => slug)).toEqual(['birmingham', 'gavle']);
  });

  test('a plan shows its actions and what inspired them', async () => {
    const plan = await get<Plan>('/api/plans/birmingham-action-plan');
    expect(plan.actions[0]?.inspiredBy.map(({ slug }) => slug)).toEqual(['service-design-gavle']);
    expect(plan.actions[0]?.inspirationCities.map(({ slug }) => slug)).toEqual(['gavle', 'tartu']);
    const practice = await get<Practice>('/api/practices/service-design-gavle');
    expect(practice.actions[0]?.plan.slug).toBe('birmingham-action-plan');
  });

  test('an adoption shows its journey, step by step, with event and action', async () => {
    const { steps } = await get<Adoption>('/api/adoptions/service-design-birmingham');
    expect(steps.map(({ kind }) => kind.code)).toEqual(['study-visit', 'started', 'planned']);
    expect(steps[0]).toMatchObject({
      date: '2021-10-27',
      event: { slug: 'study-visit-gavle-digital-renewal' },
    });
    expect(steps[2]?.action?.plan.slug).toBe('birmingham-action-plan');
  });

  test('a tag has its words in five languages', async () => {
    const tag = await get<Tag>('/api/tags/e-services');
    expect(tag.labels.map(({ language }) => language.code)).toEqual(['en', 'et', 'hu', 'it', 'sv']);
    expect(tag.broader).toMatchObject({ slug: 'digital-government' });
  });

  test.each(['cities', 'events', 'adoptions', 'plans', 'tags'])(
    'each of the %s in the list can be opened',
    async (kind) => {
      const { total, results } = await get<{ total: number; results: { slug: string }[] }>(`/api/${kind}`);
      expect(results).toHaveLength(total);
      for (const { slug } of results) await get(`/api/${kind}/${slug}`);
    },
  );

  test('each practice can be opened', async () => {
    const list = app.inject('/api/practices?sort=title&page=2');
    for (const { slug } of (await list).json<SearchAnswer>().results) await get(`/api/practices/${slug}`);
  });
});

describe('a wrong question gets an answer that helps', () => {
  test.each([
    [
      '/api/practices?tga=x',
      'There is no parameter "tga". Did you mean "tag"? This address takes: q, tag, city, country, population, adopted_by, event, ' +
        'stage, type, adoption_status, failures, better, my, my_population, my_country, my_language, weigh_population, weigh_country, ' +
        'weigh_language, weigh_cost, lang, sort, page, fields.',
    ],
    [
      '/api/practices?sort=best',
      '"sort" takes one of: relevance, likeness, title, newest, most-adopted, updated; "best" is given.',
    ],
    ['/api/practices?page=0', '"page" takes a whole number from 1 to 5000; "0" is given.'],
    ['/api/practices?page=x', '"page" takes a whole number from 1 to 5000; "x" is given.'],
    [`/api/practices?q=${'x'.repeat(301)}`, '"q" takes at most 300 letters; it has 301.'],
    ['/api/practices?my_country=Italy', '"my_country" takes something like "HU"; "Italy" is given.'],
    [
      `/api/practices?${Array.from({ length: 31 }, () => 'tag=x').join('&')}`,
      '"tag" can be given 30 times at most; it is given 31 times.',
    ],
    ['/api/practices?fields=,', '"fields" is empty. Name at least one, or leave it out.'],
    ['/api/suggest', 'The parameter "q" is missing.'],
    ['/health/live?x=1', 'There is no parameter "x". This address takes none.'],
    [
      '/api/cities?field=x',
      'There is no parameter "field". Did you mean "fields"? This address takes: lang, fields.',
    ],
    ['/api/practices/spoku?lang=xx', '"lang" takes one of: en, it, sv, et, hu; "xx" is given.'],
    ['/api/practices/spoku?tongue=en', 'There is no parameter "tongue". This address takes: lang, fields.'],
  ])('%s', async (url, detail) => {
    const answer = await app.inject(url);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status: 400,
      title: 'Bad Request',
      detail,
      requestId: expect.any(String) as string,
    });
  });

  test.each(['practices', 'cities', 'events', 'adoptions', 'plans', 'tags'])(
    'an unknown one of the %s is a 404',
    async (kind) => {
      expect(await get(`/api/${kind}/no-such-thing`, 404)).toMatchObject({
        status: 404,
        detail: expect.stringMatching(/^There is no .* at this address\.$/) as string,
      });
    },
  );

  test('an unknown path and another method are told in the same shape', async () => {
    expect(await get('/api/nothing', 404)).toMatchObject({ status: 404, title: 'Not Found' });
    const posted = await app.inject({ method: 'POST', url: '/api/practices', payload: {} });
    expect(posted.statusCode).toBe(404);
    expect(posted.headers['content-type']).toContain('application/problem+json');
  });
});

describe('health', () => {
  test('live says that the process answers', async () => {
    expect(await get('/health/live')).toEqual({ status: 'ok' });
  });

  test('ready says what the catalogue holds and which engine answered last', async () => {
    await get('/api/practices?q=spoku');
    expect(await get('/health/ready')).toMatchObject({
      status: 'ok',
      catalogue: { version: 1, practices: 117 },
      search: { engine: 'embedded', degraded: false, outbox: null },
    });
  });
});
