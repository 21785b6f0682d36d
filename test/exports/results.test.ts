import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { streaming } from '../../server/exports/results.ts';
import { idsOfSearch } from '../../server/practices/searching.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { apiOver, eventually, seededDatabase } from '../helper.ts';
import { rowsOf } from './sample.ts';

const QUERIES = [
  'q=service',
  'q=service&country=GB&country=SE',
  'sort=title',
  'tag=e-services&sort=newest',
  'city=gavle&page=3',
  'sort=likeness&my=Tartu',
  'better=yes&lang=it&list=spoku',
  'q=zzzzzzzz',
];

test('a result list holds what the search finds, in its order', async () => {
  const app = await apiOver(await seededDatabase());
  const rows = async (path: string) => rowsOf((await app.inject(path)).body);
  for (const query of QUERIES) {
    const slugs: string[] = [];
    const search = new URLSearchParams(query);
    search.delete('list');
    for (let page = 1, pages = 1; page <= pages; page++) {
      search.set('page', String(page));
      const answer = (await app.inject(`/api/practices?${search.toString()}`)).json<{
        pages: number;
        results: { slug: string }[];
      }>();
      ({ pages } = answer);
      slugs.push(...answer.results.map(({ slug }) => slug));
    }
    const csv = await app.inject(`/data/practices.csv?${query}`);
    expect(csv.headers['x-total-count'], query).toBe(String(slugs.length));
    expect(csv.headers['x-snapshot'], query).toMatch(/^v\d+-/);
    expect(
      rowsOf(csv.body).map(({ slug }) => slug),
      query,
    ).toEqual(slugs);
    const lines = (await app.inject(`/data/practices.jsonl?${query}`)).body.split('\n').slice(0, -1);
    expect(
      lines.map((line) => (JSON.parse(line) as { slug: string }).slug),
      query,
    ).toEqual(slugs);
    const tagged = (await rows(`/data/practice_tags.csv?${query}`)).map(({ practice }) => practice);
    expect([...new Set(tagged)], query).toEqual(slugs);
    const head = await app.inject({ method: 'HEAD', url: `/data/practices.csv?${query}` });
    expect([head.statusCode, head.body, head.headers['x-total-count']]).toEqual([
      200,
      '',
      String(slugs.length),
    ]);
  }
});

test('a mistyped parameter is told, and a table that belongs to no practices takes none', async () => {
  const app = await apiOver(await seededDatabase());
  for (const path of [
    '/data/practices.csv?tga=x',
    '/data/cities.csv?country=EE',
    '/data/catalogue.zip?q=x',
    '/data/none.csv',
  ]) {
    const { statusCode, headers } = await app.inject(path);
    expect([statusCode, headers['content-type']], path).toEqual([
      path.includes('none') ? 404 : 400,
      'application/problem+json; charset=utf-8',
    ]);
  }
});

test('at most four lists are streamed at once; one that is given up makes room, and reads no more', async () => {
  const { db } = await seededDatabase();
  const start = streaming({ db, origin: 'https://practices.test' });
  let written = 0;
  const endless = async function* () {
    for (;;) {
      written += 1;
      yield 'x'.repeat(10_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const open = await Promise.all(Array.from({ length: 4 }, () => start(endless, [])));
  await expect(start(endless, [])).rejects.toMatchObject({ statusCode: 503, retryAfter: 5 });
  for (const { stream } of open) {
    stream.resume();
    stream.destroy();
    await once(stream, 'close');
  }
  const after = written;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(written).toBeLessThanOrEqual(after + 4);
  const { stream } = await start(endless, []);
  stream.destroy();
});

test('a client that goes away ends its stream, and the log of writes can be emptied', async () => {
  const database = await seededDatabase();
  const ids = await idsOfSearch(database.db, embeddedEngine(database.db), {}, 1000);
  // A search that finds every practice many times: far more than the buffers between the two hold.
  const many = {
    search: async () => ({
      ...(await embeddedEngine(database.db).search({
        text: '',
        filters: {},
        sort: 'title',
        offset: 0,
        limit: 1,
      })),
      ids: Array.from({ length: 400 }, () => ids.ids).flat(),
    }),
  };
  const app = await apiOver(database, many);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const request = get({ host: '127.0.0.1', port, path: '/data/practices.csv?sort=title' });
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  await once(response, 'data');
  response.pause();
  database.writer.exec("UPDATE counter SET value = value + 1 WHERE name = 'catalogue'");
  const emptied = (): boolean =>
    (database.writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0;
  expect(emptied()).toBe(false);
  request.destroy();
  await eventually('nobody reads any more', emptied);
});
