import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { newHolder } from '../../server/db/lease.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { embedder, RefusedText } from '../../server/search/embedder.ts';
import { startEmbedding } from '../../server/search/embedding.ts';
import type { SearchQuery } from '../../server/search/engine.ts';
import { startIndexer } from '../../server/search/indexer.ts';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { rebuild } from '../../server/search/rebuild.ts';
import { drain } from '../../server/search/relay.ts';
import { eventually, freshDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';
import { engineContract } from './engine-contract.ts';
import { smallEmbedder, vectorOf } from './small-embedder.ts';

const MASTER = 'a master key for tests, long enough';
const SECRET = 'sk-never-to-be-seen-4711';
const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-semantic-'));
let server: LocalMeilisearch;
let master: Meilisearch;

beforeAll(async () => {
  server = await startLocalMeilisearch(folder, await freePort(), MASTER);
  master = new Meilisearch({ host: server.url, apiKey: MASTER });
});
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const asking = (text: string, query: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  offset: 0,
  limit: 20,
  ...query,
});
const catalogue = {
  cities: [aCity('gavle', { country: 'SE' }), aCity('genoa', { country: 'IT' })],
  practices: [
    aPractice('lanes', { title: 'Cycle lanes', summary: 'Safe cycling to school.', city: 'gavle' }),
    aPractice('depot', { title: 'Tram depot', summary: 'Rails for the old town.', city: 'genoa' }),
    aPractice('basin', { title: 'Basins under squares', summary: 'Rain kept for summer.', city: 'genoa' }),
  ],
  adoptions: [anAdoption('depot', 'gavle')],
};

/** A catalogue in an index with vectors, as the server keeps it. */
async function start(small?: Awaited<ReturnType<typeof smallEmbedder>>, records = catalogue) {
  const database = freshDatabase();
  for (const uid of ['practices', 'practices_next']) await master.index(uid).delete().waitTask();
  // A busy machine breaks no promise.
  const { engine, index, vectors } = meilisearch(server.url, server.key, small?.config, 20_000);
  await save(database, records);
  await rebuild(database, index, { holder: newHolder() });
  index.serve(true);
  const log: string[] = [];
  const warn = (fields: object, message: string): void => void log.push(JSON.stringify(fields) + message);
  const embedding = vectors && startEmbedding(database, vectors, { warn }, () => undefined);
  onTestFinished(async () => embedding?.stop());
  const filled = () => eventually('all have vectors', () => embedding?.state().waiting === 0);
  const slug = database.db.$client.prepare('SELECT slug FROM practice WHERE id = ?').pluck();
  const find = async (text: string, query: Partial<SearchQuery> = {}): Promise<string[]> =>
    (await engine.search(asking(text, query))).ids.map((id) => slug.get(id) as string);
  const change = async (changed: Parameters<typeof save>[1]): Promise<void> => {
    await save(database, changed);
    await drain(database, index);
  };
  return { database, engine, index, vectors, embedding, log, filled, find, change };
}

describe('a search that shares no word with a record', () => {
  test('finds it by its meaning, and counts it', async () => {
    const { find, filled, engine } = await start(await smallEmbedder());
    expect(await find('pedal commuting')).toEqual([]);
    await filled();
    await eventually('found', async () => (await find('pedal commuting')).length > 0);
    expect(await find('pedal commuting')).toEqual(['lanes']);
    const { total, byMeaning, counts, matched } = await engine.search(asking('pedal commuting'));
    expect({ total, byMeaning, matched }).toEqual({ total: 1, byMeaning: 1, matched: [] });
    expect({ city: counts.city, country: counts.country }).toEqual({
      city: { gavle: 1 },
      country: { SE: 1 },
    });
  });

  test('does not without a model, and then nobody is asked for anything', async () => {
    const asked = new Set<string>();
    const original = globalThis.fetch;
    onTestFinished(() => void (globalThis.fetch = original));
    globalThis.fetch = (input, init) => {
      asked.add(new URL(input instanceof Request ? input.url : input).origin);
      return original(input, init);
    };
    const { find } = await start();
    expect(await find('pedal commuting')).toEqual([]);
    expect(await find('cycling')).toEqual(['lanes']);
    expect([...asked]).toEqual([server.url]);
    const { embedders, filterableAttributes } = await master.index('practices').getSettings();
    expect({ embedders, fields: filterableAttributes?.length }).toEqual({ embedders: {}, fields: 1 });
  });

  test('obeys the filters, and pages and totals stay right', async () => {
    const { find, filled, engine } = await start(await smallEmbedder());
    await filled();
    expect(await find('pedal commuting', { filters: { city: ['genoa'] } })).toEqual([]);
    expect(await find('pedal commuting', { filters: { city: ['gavle'] } })).toEqual(['lanes']);
    const second = await engine.search(asking('pedal commuting', { offset: 20 }));
    expect({ ids: second.ids, total: second.total }).toEqual({ ids: [], total: 1 });
    expect(await find('pedal commuting', { sort: 'title' })).toEqual([]);
    expect(await find('xyzzy')).toEqual([]);
  });
});

describe('words and meanings together', () => {
  test('leave totals and counts of a full page to the words, and change its order alone', async () => {
    const practices = Array.from({ length: 30 }, (_, at) =>
      aPractice(`depot-${at}`, {
        title: `Depot ${at}`,
        summary: at === 15 ? 'A depot for cycling' : 'A depot',
      }),
    );
    const records = { ...catalogue, practices: [...catalogue.practices, ...practices] };
    const plain = await start(undefined, records);
    const byWords = await plain.engine.search(asking('depot pedal', { limit: 10 }));
    const { engine, filled } = await start(await smallEmbedder({ ratio: 1 }), records);
    await filled();
    const pages = [];
    for (const offset of [0, 10, 20, 30])
      pages.push(await engine.search(asking('depot pedal', { limit: 10, offset })));
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => byWords.total));
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(byWords.total);
    expect(pages[0]?.counts).toEqual(byWords.counts);
    expect(new Set(pages[0]?.ids)).toEqual(new Set(byWords.ids));
    expect(pages.every(({ byMeaning }) => byMeaning === undefined)).toBe(true);
  });

  describe('keep the promise of the engines', () => {
    engineContract(async () => {
      const small = await smallEmbedder();
      const { database, engine, change, filled } = await start(small, {
        cities: [],
        practices: [],
        adoptions: [],
      });
      const slug = database.db.$client.prepare('SELECT slug FROM practice WHERE id = ?').pluck();
      return {
        engine,
        change: async (records) => {
          await change(records);
          await filled();
        },
        slugOf: (id) => slug.get(id) as string,
      };
    });
  });
});

describe('vectors', () => {
  test('are fetched once for a text, also over a rebuild, and anew when it changes', async () => {
    const small = await smallEmbedder({ kind: 'ollama' });
    const { database, index, change, filled, find } = await start(small);
    await filled();
    const before = small.texts.length;
    await change({ adoptions: [anAdoption('lanes', 'genoa')] });
    await rebuild(database, index, { holder: newHolder() });
    await filled();
    expect(await find('pedal commuting')).toEqual(['lanes']);
    expect(small.texts.slice(before).filter((text) => text !== 'pedal commuting')).toEqual([]);

    await change({
      practices: [aPractice('depot', { title: 'Depot', summary: 'For cycling', city: 'genoa' })],
    });
    await eventually('both are found', async () => (await find('pedal commuting')).length === 2);
    expect(small.texts.slice(before).filter((text) => text.startsWith('Depot'))).toHaveLength(1);
  });

  test('of a text that changed are gone at once', async () => {
    const small = await smallEmbedder();
    const { change, filled } = await start(small);
    await filled();
    small.behaviour = 'failing';
    await change({
      practices: [aPractice('lanes', { title: 'Quiet streets', summary: 'Trees.', city: 'gavle' })],
    });
    const { results } = await master.index('practices').getDocuments({ retrieveVectors: true, limit: 5 });
    const lanes = results.find(({ title }) => String(title).toLowerCase().startsWith('quiet'));
    expect(lanes).toMatchObject({ embedded: false, _vectors: { [spaceOf(lanes)]: { embeddings: [] } } });
  });

  test('of another model rebuild the index', async () => {
    const { database, filled } = await start(await smallEmbedder());
    await filled();
    const other = await smallEmbedder({ model: 'another' });
    const { engine, index, vectors } = meilisearch(server.url, server.key, other.config);
    expect(await index.state()).toBe('outdated');
    await rebuild(database, index, { holder: newHolder() });
    expect(await index.state()).toBe('ready');
    index.serve(true);
    const embedding = startEmbedding(database, vectors as never, { warn: () => undefined }, () => undefined);
    onTestFinished(() => embedding.stop());
    await eventually('found', async () => (await engine.search(asking('pedal commuting'))).total === 1);
  });

  test('that are longer than they were, under the same name, rebuild it too', async () => {
    const small = await smallEmbedder();
    const { database, embedding, filled } = await start(small);
    await filled();
    await embedding?.stop();
    small.dimensions = 64;
    const { engine, index, vectors } = meilisearch(server.url, server.key, small.config);
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const indexer = startIndexer(database, index, silent);
    const again = startEmbedding(database, vectors as never, silent, () => indexer.recheck());
    onTestFinished(async () => {
      await again.stop();
      await indexer.stop();
    });
    await eventually('found', () =>
      engine.search(asking('pedal commuting')).then(
        ({ total }) => total === 1,
        () => false,
      ),
    );
    const found = await master.index('practices').getEmbedders();
    expect(Object.values(found ?? {})).toMatchObject([{ source: 'userProvided', dimensions: 64 }]);
  });

  test('are asked for by us: Meilisearch knows no address to ask', async () => {
    const small = await smallEmbedder({ key: SECRET });
    const { filled } = await start(small);
    await filled();
    const settings = JSON.stringify(await master.index('practices').getSettings());
    expect(settings).toContain('userProvided');
    expect(settings).not.toContain(small.config.url);
    expect(settings).not.toContain(SECRET);
    expect(new Set(small.keys)).toEqual(new Set([`Bearer ${SECRET}`]));
  });
});

const spaceOf = (document: unknown): string =>
  Object.keys((document as { _vectors?: object } | undefined)?._vectors ?? {})[0] ?? '';

describe('an embedder that', () => {
  for (const behaviour of [
    'slow',
    'failing',
    'not JSON',
    'too short',
    'too few',
    'numbers as words',
  ] as const)
    test(`is or answers ${behaviour}: words are found as ever, changes too, and health says so`, async () => {
      const small = await smallEmbedder({ key: SECRET });
      const { find, filled, change, embedding, log } = await start(small);
      await filled();
      small.behaviour = behaviour;
      const start_ = performance.now();
      expect(await find('cycling')).toEqual(['lanes']);
      expect(performance.now() - start_).toBeLessThan(600);
      expect(embedding?.state().failing).toBe(true);
      // It rests: nobody waits for it again.
      const asked = small.texts.filter((text) => text === 'cycling').length;
      expect(await find('cycling', { limit: 7 })).toEqual(['lanes']);
      expect(small.texts.filter((text) => text === 'cycling').length).toBe(asked);
      await change({ practices: [aPractice('ferry', { title: 'Ferry', summary: 'Pedal boats' })] });
      expect(await find('ferry')).toEqual(['ferry']);
      small.behaviour = 'well';
      await eventually('it is well again', () => embedding?.state().failing === false);
      await eventually('what waited has its vector', () => embedding?.state().waiting === 0);
      expect(log.join()).not.toContain(SECRET);
    });

  test('is away from the beginning delays nothing, and is used when it comes', async () => {
    const small = await smallEmbedder();
    small.behaviour = 'failing';
    const { find, embedding } = await start(small);
    expect(await find('cycling')).toEqual(['lanes']);
    await eventually('health says so', () => embedding?.state().failing === true);
    small.behaviour = 'well';
    await eventually('found', async () => (await find('pedal commuting')).length === 1);
  });

  test('refuses one text gives the others their vectors', async () => {
    const small = await smallEmbedder();
    small.refuses = 'Tram';
    const { find, embedding } = await start(small);
    await eventually('one is left', () => embedding?.state().waiting === 1);
    expect(await find('pedal commuting')).toEqual(['lanes']);
    expect(await find('drought')).toEqual(['basin']);
    const asked = small.texts.length;
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(small.texts.length).toBe(asked);
    expect(embedding?.state().failing).toBe(false);
  });

  test('is dead or unkind is told without the key', async () => {
    const small = await smallEmbedder({ key: SECRET, model: 'm' });
    const { embed } = embedder(small.config);
    const told = async (): Promise<string> =>
      embed(['a text'], AbortSignal.timeout(300)).then(
        () => 'nothing',
        (error: Error) => `${error.message} ${JSON.stringify(error)} ${String(error.cause)}`,
      );
    const all = [];
    for (const behaviour of ['failing', 'not JSON', 'too few', 'slow'] as const) {
      small.behaviour = behaviour;
      all.push(await told());
    }
    small.refuses = 'text';
    small.behaviour = 'well';
    await expect(embed(['a text'], AbortSignal.timeout(300))).rejects.toThrow(RefusedText);
    small.close();
    all.push(await told());
    expect(all).toEqual([
      expect.stringContaining('answered 500'),
      expect.stringContaining('did not answer with vectors'),
      expect.stringContaining('did not answer with vectors'),
      expect.stringContaining('TimeoutError'),
      expect.stringMatching(/does not answer \((ECONN|UND_ERR)/),
    ]);
    expect(all.join()).not.toMatch(/sk-never|a text/);
  });

  test('fails makes the server degraded, and tells nothing about itself', async () => {
    const database = freshDatabase();
    const health = async (state: { failing: boolean; waiting: number | null } | null) => {
      const app = await buildApp({
        db: database.db,
        search: embeddedEngine(database.db),
        config: readConfig({ LOG_LEVEL: 'silent' }),
        embedder: () => state && { ...state, url: 'http://model', key: SECRET },
        pages: false,
      });
      onTestFinished(() => app.close());
      return (await app.inject('/health/ready')).json<{ status: string; search: { embedder: unknown } }>();
    };
    for (const [state, status] of [
      [null, 'ok'],
      [{ failing: false, waiting: 3 }, 'ok'],
      [{ failing: true, waiting: null }, 'degraded'],
    ] as const) {
      const answer = await health(state);
      expect({ status: answer.status, embedder: answer.search.embedder }).toEqual({
        status,
        embedder: state,
      });
    }
  });

  test('gives its vectors in another order is understood', async () => {
    const { embed } = embedder((await smallEmbedder()).config);
    const texts = ['rain', 'cycle', 'tram'];
    expect(await embed(texts, AbortSignal.timeout(1000))).toEqual(texts.map((text) => vectorOf(text)));
  });
});
