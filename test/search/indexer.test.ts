import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { SearchEngine } from '../../server/search/engine.ts';
import { withFallback } from '../../server/search/fallback.ts';
import { startIndexer } from '../../server/search/indexer.ts';
import { freePort, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { pending, queueState, settle } from '../../server/search/outbox.ts';
import { write } from '../../server/db/write.ts';
import { eventually, freshDatabase, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const query = { text: '', filters: {}, sort: 'relevance', offset: 0, limit: 20 } as const;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the outbox', () => {
  test('holds each changed practice once, and nothing for what stayed the same', async () => {
    const database = freshDatabase();
    const slugs = ['one', 'two'];
    await save(database, { practices: slugs.map((slug) => aPractice(slug)) });
    expect(await queueState(database.db)).toMatchObject({ length: 2, refused: 0 });
    await save(database, { practices: [aPractice('one', { title: 'Another title' })] });
    expect(await queueState(database.db)).toMatchObject({ length: 2 });
    await write(database, async (tx) => settle(tx, await pending(tx, 10)));
    await save(database, {
      practices: slugs.map((slug) => aPractice(slug, slug === 'one' ? { title: 'Another title' } : {})),
    });
    expect(await queueState(database.db)).toEqual({ length: 0, oldestSeconds: 0, refused: 0 });
  });

  test('keeps a change that is made while its old version is being sent', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const sent = await pending(database.db, 10);
    await save(database, { practices: [aPractice('one', { title: 'Changed meanwhile' })] });
    await write(database, (tx) => settle(tx, sent));
    expect(await queueState(database.db)).toMatchObject({ length: 1 });
  });

  test('counts how long a practice waits from its first change on', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const later = async () => (await queueState(database.db, Date.now() + 60_000)).oldestSeconds;
    const setBack = (seconds: number) =>
      database.writer.prepare('UPDATE search_outbox SET queued_at = ?').run(Date.now() - seconds * 1000);
    setBack(600);
    await save(database, { practices: [aPractice('one', { title: 'Changed again' }), aPractice('two')] });
    expect(await later()).toBe(660);
    await write(database, async (tx) => settle(tx, await pending(tx, 10)));
    await save(database, { practices: [aPractice('one', { title: 'Changed once more' })] });
    expect(await later()).toBe(60);

    // A clock that was ahead: it has not waited for less than nothing, and the next change mends it.
    setBack(-3600);
    expect(await later()).toBe(0);
    await save(database, { practices: [aPractice('one', { title: 'Changed at last' })] });
    expect(await later()).toBe(60);
  });

  test('is rolled back with the change it belongs to', async () => {
    const database = freshDatabase();
    const broken = save(database, {
      practices: [aPractice('one'), aPractice('two', { tags: ['no-such-tag'] })],
    });
    await expect(broken).rejects.toThrow('There is no tag "no-such-tag"');
    expect(await queueState(database.db)).toMatchObject({ length: 0 });
    expect((await embeddedEngine(database.db).search(query)).total).toBe(0);
  });
});

describe('the fallback', () => {
  test('rests a failing engine for ten seconds, then asks it again', async () => {
    let [asked, now] = [0, 0];
    const failing: SearchEngine = {
      search: () => {
        asked += 1;
        return Promise.reject(new Error('down'));
      },
    };
    const failures: unknown[] = [];
    const database = freshDatabase();
    const engine = withFallback(failing, embeddedEngine(database.db), {
      onFailure: (error) => failures.push(error),
      now: () => now,
    });
    expect(await engine.search(query)).toMatchObject({ engine: 'embedded', degraded: true });
    expect(await engine.search(query)).toMatchObject({ degraded: true });
    expect(asked).toBe(1);
    now = 10_001;
    await engine.search(query);
    expect(asked).toBe(2);
    expect(failures).toHaveLength(2);
  });
});

describe('Meilisearch stopped in mid-use', () => {
  test('search goes on with a notice, and comes back by itself, also to an emptied engine', async () => {
    const database = freshDatabase();
    const folder = temporaryFolder();
    const port = await freePort();
    const key = 'a master key for this test, long enough';
    let server = await startLocalMeilisearch(folder, port, key);
    onTestFinished(() => server.stop('SIGKILL'));
    await save(database, { practices: [aPractice('one'), aPractice('two')] });

    const { engine: first, index } = meilisearch(server.url, server.key);
    const indexer = startIndexer(database, index, silent);
    onTestFinished(() => indexer.stop());
    let now = 0;
    const engine = withFallback(first, embeddedEngine(database.db), {
      onFailure: () => indexer.recheck(),
      now: () => now,
    });
    const answers = async (name: string) => {
      now += 11_000;
      return (await engine.search(query)).engine === name;
    };
    await eventually('Meilisearch answers', () => answers('meilisearch'));

    await server.stop('SIGKILL');
    expect(await engine.search(query)).toMatchObject({ engine: 'embedded', degraded: true, total: 2 });
    await save(database, { practices: [aPractice('three')] });
    expect(await engine.search(query)).toMatchObject({ engine: 'embedded', total: 3 });

    server = await startLocalMeilisearch(temporaryFolder(), port, key);
    await eventually('Meilisearch answers again', () => answers('meilisearch'));
    expect(await engine.search(query)).toMatchObject({ engine: 'meilisearch', degraded: false, total: 3 });
    await eventually('the outbox is empty', async () => (await queueState(database.db)).length === 0);
  });

  test('an import that holds the database makes the index wait, and no search', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    const database = freshDatabase(path);
    const server = await startLocalMeilisearch(temporaryFolder());
    onTestFinished(() => server.stop('SIGKILL'));
    await save(database, { practices: [aPractice('one')] });
    const { engine, index } = meilisearch(server.url, server.key);
    const indexer = startIndexer(database, index, silent);
    onTestFinished(() => indexer.stop());
    await eventually('Meilisearch answers', () =>
      engine.search(query).then(
        () => true,
        () => false,
      ),
    );
    await save(database, { practices: [aPractice('two')] });
    const other = new SQLite(path);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    for (const end = Date.now() + 3000; Date.now() < end; await wait(50)) await engine.search(query);
    other.exec('COMMIT');
    await eventually('what waited is found', async () => (await engine.search(query)).total === 2);
  });
});

describe('a Meilisearch that takes little at once', () => {
  test('gets what it takes, piece by piece, and what it does not take is put aside alone', async () => {
    vi.stubEnv('MEILI_HTTP_PAYLOAD_SIZE_LIMIT', '60000');
    onTestFinished(() => void vi.unstubAllEnvs());
    const server = await startLocalMeilisearch(temporaryFolder());
    onTestFinished(() => server.stop('SIGKILL'));
    const database = freshDatabase();
    const ofWords = (words: number) => 'word '.repeat(words);
    await save(database, {
      practices: Array.from({ length: 30 }, (_, at) =>
        aPractice(`practice-${at}`, { solution: ofWords(at === 7 ? 20_000 : 2000) }),
      ),
    });
    const { engine, index } = meilisearch(server.url, server.key);
    const indexer = startIndexer(database, index, silent);
    onTestFinished(() => indexer.stop());
    await eventually(
      'nothing waits',
      async () => (await queueState(database.db)).length === 0 && indexer.state().serving,
    );
    expect(await queueState(database.db)).toMatchObject({ refused: 1 });
    expect(await engine.search({ ...query, text: 'word' })).toMatchObject({ total: 29 });
  });
});
