import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Edge, TransferAnswer } from '../../server/transfers/schema.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';

async function seeded() {
  const app = await apiOver(await seededDatabase());
  const get = async <T = TransferAnswer>(path: string): Promise<T> => {
    const { statusCode, json } = await app.inject(path);
    expect(statusCode, path).toBe(200);
    return json<T>();
  };
  return { app, get };
}

describe('the transfers of the catalogue', () => {
  test('come with places, facets and three pictures', async () => {
    const { get } = await seeded();
    const { total, transfers, facets, pictures } = await get('/api/transfers');
    expect(transfers).toHaveLength(total);
    expect(facets.map(({ field }) => field)).toContain('status');
    expect(pictures.flows.wide.links.length).toBeGreaterThan(5);
    expect(pictures.map.wide.arcs.length).toBeGreaterThan(5);
    expect(pictures.timeline.wide.marks).toHaveLength(22);
    expect(JSON.stringify(pictures)).not.toContain('NaN');
  });

  test('follow the chain from Gävle and Tartu over Birmingham to Nyíregyháza', async () => {
    const { get } = await seeded();
    const { transfers } = await get('/api/transfers?practice=dips&practice=service-design-gavle');
    const [last, first] = ['dips-nyiregyhaza', 'service-design-birmingham'].map((slug) =>
      transfers.find((each) => each.slug === slug),
    );
    expect(first?.became?.slug).toBe('dips');
    expect(last?.from.slug).toBe('birmingham');
    expect(last?.grewFrom.map(({ slug }) => slug)).toEqual([
      'design-thinking-birmingham',
      'service-design-birmingham',
    ]);
  });

  test('go out in three formats that say the same', async () => {
    const { app, get } = await seeded();
    const json = await get<{ total: number; transfers: Edge[] }>('/api/transfers.json?country=HU');
    const csv = await app.inject('/api/transfers.csv?country=HU');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="transfers.csv"');
    const rows = parse(csv.body, { bom: true, columns: true }) as Record<string, string>[];
    expect(
      rows.map(({ adoption, status, from_slug, to_slug, to_lat }) => [
        adoption,
        status,
        from_slug,
        to_slug,
        to_lat,
      ]),
    ).toEqual(
      json.transfers.map(({ slug, status, from, to }) => [
        slug,
        status.code,
        from.slug,
        to.slug,
        String(to.lat),
      ]),
    );
    const graphml = await app.inject('/api/transfers.graphml?country=HU');
    expect(graphml.headers['content-type']).toBe('application/graphml+xml; charset=utf-8');
    expect(graphml.body.match(/<edge /g)).toHaveLength(json.total);
  });

  test('are narrowed by either end, by one end, by status and by years', async () => {
    const { get } = await seeded();
    const slugs = async (query: string): Promise<string[]> =>
      (await get(`/api/transfers?${query}`)).transfers.map(({ slug }) => slug).toSorted();
    expect(await slugs('city=birmingham')).toEqual([
      'design-thinking-birmingham',
      'dips-nyiregyhaza',
      'service-design-birmingham',
    ]);
    expect(await slugs('origin=birmingham')).toEqual(['dips-nyiregyhaza']);
    expect(await slugs('adopter=GB')).toEqual(['design-thinking-birmingham', 'service-design-birmingham']);
    expect(await slugs('status=considered')).toEqual(['startup-centre-nyiregyhaza']);
    expect(await slugs('from=2018&to=2018')).toEqual(['spoku-viljandi']);
    expect(await slugs('better=yes&city=tartu')).toEqual(['design-thinking-birmingham']);
    const { undated, total } = await get('/api/transfers?from=1900');
    expect([total, undated]).toEqual([6, 3]);
  });

  test.each(['stauts=planned', 'from=soon', 'from=2019&from=2020', 'page=0', 'q=x', 'to=99999'])(
    'do not guess what %s means',
    async (query) => {
      const { app } = await seeded();
      for (const format of ['', '.csv', '.json', '.graphml'])
        expect((await app.inject(`/api/transfers${format}?${query}`)).statusCode).toBe(400);
    },
  );

  test('keep a chosen value in the filters, also one that nobody has', async () => {
    const { get } = await seeded();
    const { total, facets } = await get('/api/transfers?city=constructor&status=abandoned');
    expect(total).toBe(0);
    expect(facets.find(({ field }) => field === 'city')?.values.at(-1)).toEqual({
      value: 'constructor',
      label: 'constructor',
      count: 0,
      selected: true,
    });
  });
});

describe('a transfer', () => {
  const cities = [aCity('genoa', { country: 'IT' }), aCity('gavle', { country: 'SE' })];

  test('starts where it was taken from, not where the practice did', async () => {
    const database = freshDatabase();
    await save(database, {
      cities,
      practices: [aPractice('one')],
      adoptions: [anAdoption('one', 'genoa'), anAdoption('one', 'gavle', { from: 'one-genoa' })],
    });
    const app = await apiOver(database);
    const { transfers } = (await app.inject('/api/transfers.json')).json<{ transfers: Edge[] }>();
    const second = transfers.find(({ slug }) => slug === 'one-gavle');
    expect([second?.origin.slug, second?.from.slug, second?.to.slug]).toEqual(['tartu', 'genoa', 'gavle']);
    expect(second?.takenFrom).toEqual({ slug: 'one-genoa', title: 'Genoa', language: 'en' });
  });

  test('that failed is there with its reason; one of a draft is not', async () => {
    const database = freshDatabase();
    await save(database, {
      cities,
      practices: [aPractice('one'), aPractice('two', { status: 'draft' })],
      adoptions: [
        anAdoption('one', 'genoa', { status: 'abandoned', abandon_reason: 'no-budget' }),
        anAdoption('two', 'gavle'),
      ],
    });
    const app = await apiOver(database);
    const { transfers } = (await app.inject('/api/transfers')).json<TransferAnswer>();
    expect(transfers.map(({ slug, stage, abandonReason }) => [slug, stage, abandonReason?.label])).toEqual([
      ['one-genoa', 'stopped', 'No budget'],
    ]);
  });

  test('that is new is there at once', async () => {
    const database = freshDatabase();
    await save(database, { cities, practices: [aPractice('one')] });
    const app = await apiOver(database);
    const total = async (): Promise<number> =>
      (await app.inject('/api/transfers')).json<TransferAnswer>().total;
    expect(await total()).toBe(0);
    await save(database, { adoptions: [anAdoption('one', 'genoa')] });
    expect(await total()).toBe(1);
  });
});
