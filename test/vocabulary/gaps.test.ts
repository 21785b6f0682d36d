import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { populationBand } from '../../server/db/codes.ts';
import type { SearchAnswer } from '../../server/practices/schema.ts';
import { STANDING } from '../../server/vocabulary/gap-counts.ts';
import type { GapMap } from '../../server/vocabulary/schema.ts';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

const gapMap = async (app: FastifyInstance, count = 'started'): Promise<GapMap> =>
  (await app.inject(`/api/gap-map?count=${count}`)).json<GapMap>();
const search = async (app: FastifyInstance, query: string): Promise<SearchAnswer> =>
  (await app.inject(`/api/practices?${query}`)).json<SearchAnswer>();
const rowOf = (map: GapMap, slug: string) => map.topics.find((topic) => topic.slug === slug);

describe('the gap map of the real catalogue', () => {
  test.each([
    { count: 'started', place: 'city', also: '' },
    {
      count: 'adopted',
      place: 'adopted_by',
      also: STANDING.map((code) => `&adoption_status=${code}`).join(''),
    },
  ])('has in every cell what the search finds, zeros too: $count', async ({ count, place, also }) => {
    const app = await apiOver(await seededDatabase());
    const map = await gapMap(app, count);
    expect(map.topics.length).toBeGreaterThan(70);
    for (const topic of map.topics) {
      const answer = await search(app, `tag=${topic.slug}${also}`);
      expect(topic.all.count, topic.slug).toBe(answer.total);
      const found = (field: string, value: string): number =>
        answer.facets.find((facet) => facet.field === field)?.values.find((each) => each.value === value)
          ?.count ?? 0;
      expect(
        topic.places.map((cell) => cell.count),
        topic.slug,
      ).toEqual(map.places.map(({ slug }) => found(place, slug)));
      expect(
        topic.bands.map((cell) => cell.count),
        topic.slug,
      ).toEqual(map.bands.map(({ code }) => found('population', code)));
    }
  });

  test.each(['started', 'adopted'])(
    'leads from every number to just as many practices: %s',
    async (count) => {
      const app = await apiOver(await seededDatabase());
      const cells = (await gapMap(app, count)).topics.flatMap(({ all, places, bands }) => [
        all,
        ...places,
        ...bands,
      ]);
      expect(cells.filter((cell) => cell.count > 0).length).toBeGreaterThan(20);
      for (const cell of cells) {
        expect(cell.query === null, JSON.stringify(cell)).toBe(cell.count === 0);
        if (cell.query !== null) expect((await search(app, cell.query)).total, cell.query).toBe(cell.count);
      }
    },
  );

  test('has the partners of BETTER first, then those with most, twelve in all, and every size with its name', async () => {
    const map = await gapMap(await apiOver(await seededDatabase()));
    expect(map.places).toHaveLength(12);
    expect(map.places.map(({ partner }) => partner)).toEqual(map.places.map((_, at) => at < 5));
    expect(map.places[5]?.slug).toBe('barcelona');
    expect(map.bands.map(({ code }) => code)).toEqual(populationBand);
    expect(map.bands.at(-1)).toEqual({ code: 'unknown', label: 'Not known' });
  });
});

describe('the gap map', () => {
  test('shows topics that nobody has, each behind its broader one, and no tag of another kind', async () => {
    const database = freshDatabase();
    await save(database, {
      tags: [
        aTag('zoo'),
        aTag('cycling', {}, { broader: 'mobility' }),
        aTag('drones', {}, { kind: 'technology', broader: 'zoo' }),
      ],
      cities: [aCity('gavle', { partner: 'partner' })],
      practices: [
        aPractice('one', { tags: ['mobility', 'cycling'] }),
        aPractice('two', { tags: ['drones'] }),
        aPractice('three', { tags: ['zoo'], status: 'draft' }),
      ],
    });
    const map = await gapMap(await apiOver(database));
    expect(map.places.map(({ slug }) => slug)).toEqual(['gavle', 'tartu']);
    expect(
      map.topics.map(({ slug, broader, all, places }) => [slug, broader, all.count, places[1]?.query]),
    ).toEqual([
      ['mobility', null, 1, 'city=tartu&tag=mobility'],
      ['cycling', 'mobility', 1, 'city=tartu&tag=cycling'],
      ['zoo', null, 1, 'city=tartu&tag=zoo'],
    ]);
    expect(map.topics.map(({ places }) => places[0])).toEqual(
      map.topics.map(() => ({ count: 0, query: null })),
    );
  });

  test('counts an adoption only where it stands, and names no search that would find another number', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('gavle'), aCity('genoa'), aCity('birmingham', { population: 1_100_000 })],
      practices: [aPractice('one'), aPractice('two'), aPractice('three', { city: 'birmingham' })],
      adoptions: [
        anAdoption('one', 'gavle', { status: 'abandoned' }),
        anAdoption('one', 'genoa', { status: 'scaled-up' }),
        anAdoption('two', 'gavle', { status: 'piloting' }),
        anAdoption('three', 'genoa', { status: 'under-way' }),
        anAdoption('three', 'gavle', { status: 'considered' }),
      ],
    });
    const app = await apiOver(database);
    const map = await gapMap(app, 'adopted');
    expect(map.places.map(({ slug }) => slug)).toEqual(['genoa', 'gavle']);
    const topic = rowOf(map, 'mobility');
    expect(topic?.all.count).toBe(3);
    expect(topic?.places).toEqual([
      { count: 2, query: expect.stringContaining('adopted_by=genoa') as string },
      { count: 1, query: null },
    ]);
    const sizes = Object.fromEntries(populationBand.map((band, at) => [band, topic?.bands[at]?.count]));
    expect(sizes).toMatchObject({ '1m-5m': 1, unknown: 2, 'over-5m': 0 });
  });

  test('is made anew when the catalogue has changed', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const app = await apiOver(database);
    expect(rowOf(await gapMap(app), 'mobility')?.all.count).toBe(1);
    await save(database, { practices: [aPractice('two')] });
    expect(rowOf(await gapMap(app), 'mobility')?.all.count).toBe(2);
  });

  test('answers for an empty catalogue, and names a parameter that it does not know', async () => {
    const app = await apiOver(freshDatabase());
    expect(await gapMap(app)).toMatchObject({ places: [], topics: [] });
    const answer = await app.inject('/api/gap-map?counts=started');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('counts');
    expect((await app.inject('/api/gap-map?count=all')).statusCode).toBe(400);
  });
});
