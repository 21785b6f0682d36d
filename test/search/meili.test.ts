import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { newHolder } from '../../server/db/lease.ts';
import { drift, publishedIds } from '../../server/search/drift.ts';
import { rebuild } from '../../server/search/rebuild.ts';
import { drain, repairDrift } from '../../server/search/relay.ts';
import { queueState } from '../../server/search/outbox.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { engineContract } from './engine-contract.ts';

const holder = newHolder();
const MASTER = 'a master key for tests, long enough';
let server: LocalMeilisearch;
let master: Meilisearch;
const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-meili-'));

beforeAll(async () => {
  server = await startLocalMeilisearch(folder, await freePort(), MASTER);
  master = new Meilisearch({ host: server.url, apiKey: MASTER });
});
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** An empty index of ours beside an empty database. */
async function start() {
  const database = freshDatabase();
  await master.index('practices').delete().waitTask();
  // A busy machine breaks no promise.
  const { engine, index } = meilisearch(server.url, server.key, undefined, 20_000);
  await rebuild(database, index, { holder });
  index.serve(true);
  return { database, engine, index };
}

describe('the Meilisearch engine', () => {
  engineContract(async () => {
    const { database, engine, index } = await start();
    const slug = database.db.$client.prepare('SELECT slug FROM practice WHERE id = ?').pluck();
    return {
      engine,
      change: async (records) => {
        await save(database, records);
        await drain(database, index);
      },
      slugOf: (id) => slug.get(id) as string,
    };
  });
});

describe('the index beside the database', () => {
  test('a search before the index is ready fails instead of answering from half of it', async () => {
    const { engine } = meilisearch(server.url, server.key);
    await expect(
      engine.search({ text: '', filters: {}, sort: 'title', offset: 0, limit: 5 }),
    ).rejects.toThrow('not ready');
  });

  test('what is missing, stale or too many is found and repaired', async () => {
    const { database, index } = await start();
    await save(database, { practices: [aPractice('one'), aPractice('two'), aPractice('three')] });
    await drain(database, index);
    expect(await drift(database.db, index)).toEqual([]);

    const [one = 0, two = 0] = await publishedIds(database.db);
    const raw = master.index('practices');
    await raw.deleteDocument(one).waitTask();
    await raw.updateDocuments([{ id: two, stamp: 'stale' }]).waitTask();
    await raw.addDocuments([{ id: 999, title: 'ghost' }]).waitTask();
    expect(new Set(await drift(database.db, index))).toEqual(new Set([one, two, 999]));

    expect(await repairDrift(database, index)).toBe(3);
    await drain(database, index);
    expect(await drift(database.db, index)).toEqual([]);
  });

  test('a refused document is put aside and blocks no other', async () => {
    const { database, index } = await start();
    await save(database, {
      practices: ['one', 'two', 'three', 'four', 'five'].map((slug) => aPractice(slug)),
    });
    const [, , poison = 0] = await publishedIds(database.db);
    // Meilisearch takes a batch whole or not at all; this one it will not take.
    const spoiling = {
      ...index,
      put: (documents: Parameters<typeof index.put>[0]) =>
        index.put(
          documents.map((document) =>
            document.id === poison ? { ...document, id: 'not an id!' as never } : document,
          ),
        ),
    };
    await drain(database, spoiling);
    expect(await queueState(database.db)).toMatchObject({ length: 0, refused: 1 });
    expect((await index.stamps()).size).toBe(4);

    // It comes back when the practice changes, and then the refusal is forgotten.
    await save(database, { practices: [aPractice('three', { title: 'Mended' })] });
    await drain(database, index);
    expect(await queueState(database.db)).toMatchObject({ length: 0, refused: 0 });
    expect((await index.stamps()).size).toBe(5);
  });

  test('changed settings rebuild the index beside the old one, which serves until the swap', async () => {
    const { database, engine, index } = await start();
    await save(database, { practices: [aPractice('one')] });
    await drain(database, index);
    await master
      .index('practices')
      .updateSettings({ rankingRules: ['words'], filterableAttributes: ['city'] })
      .waitTask();
    expect(await index.state()).toBe('outdated');
    let servedMeanwhile = 0;
    const watching: typeof index = {
      ...index,
      beside: {
        ...index.beside,
        async put(documents) {
          servedMeanwhile = (await master.index('practices').search('one')).hits.length;
          await index.beside.put(documents);
        },
      },
    };
    await rebuild(database, watching, { holder });
    expect(await index.state()).toBe('ready');
    expect(servedMeanwhile).toBe(1);
    const { rankingRules } = await master.index('practices').getSettings();
    expect(rankingRules?.[0]).toBe('words');
    expect(rankingRules).toHaveLength(6);
    expect(
      (
        await engine.search({
          text: 'one',
          filters: { type: ['service'] },
          sort: 'relevance',
          offset: 0,
          limit: 5,
        })
      ).total,
    ).toBe(1);
  });

  test('the server’s key opens nothing but its own indexes', async () => {
    const ours = new Meilisearch({ host: server.url, apiKey: server.key });
    await expect(ours.getKeys()).rejects.toThrow();
    await expect(ours.index('other').search('x')).rejects.toThrow();
  });

  test('no contact and no draft ever reaches the index', async () => {
    const { database, index } = await start();
    await save(database, {
      practices: [aPractice('open'), aPractice('hidden', { status: 'draft', summary: 'canary-4711' })],
    });
    const id = database.db.$client.prepare(`SELECT id FROM practice WHERE slug = 'open'`).pluck().get();
    database.writer
      .prepare(
        `INSERT INTO contact (practice_id, position, role, mailbox, public) VALUES (?, 0, 'office', 'canary-4711@example.org', 1)`,
      )
      .run(id);
    await save(database, { practices: [aPractice('open', { title: 'Again' })] });
    await drain(database, index);
    const { results } = await master.index('practices').getDocuments({ limit: 10 });
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain('canary');
  });
});
