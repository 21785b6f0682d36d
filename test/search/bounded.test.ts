import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { boundedSearch } from '../../server/search/bounded.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import {
  FACETS,
  type SearchEngine,
  type SearchQuery,
  type SearchResult,
} from '../../server/search/engine.ts';
import { gated, Overloaded } from '../../server/search/gate.ts';
import { keptAnswers } from '../../server/search/kept.ts';
import { pending, settle } from '../../server/search/outbox.ts';
import { shared } from '../../server/search/shared.ts';
import { watch } from '../../server/search/watch.ts';
import { write } from '../../server/db/write.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const asking = (query: Partial<SearchQuery> = {}): SearchQuery => ({
  text: 'bicycle lanes',
  filters: {},
  sort: 'relevance',
  offset: 0,
  limit: 20,
  ...query,
});
const anAnswer = (answer: Partial<SearchResult> = {}): SearchResult => ({
  ids: [1],
  total: 1,
  truncated: false,
  counts: Object.fromEntries(FACETS.map((field) => [field, {}])) as SearchResult['counts'],
  matched: [],
  engine: 'meilisearch',
  degraded: false,
  took: 5,
  ...answer,
});

/** An engine that counts what it is asked, how much of it at once, and answers after a while. */
function counting(answer: () => SearchResult | Promise<SearchResult> = anAnswer, after = 5) {
  const seen = { asked: 0, now: 0, most: 0, texts: [] as string[] };
  const engine: SearchEngine = {
    async search({ text }) {
      seen.asked += 1;
      seen.texts.push(text);
      seen.most = Math.max(seen.most, (seen.now += 1));
      try {
        await wait(after);
        return await answer();
      } finally {
        seen.now -= 1;
      }
    },
  };
  return { engine, seen };
}

/** A catalogue and a clock that can be moved. */
function over(engine: SearchEngine) {
  const state = { version: 1, settled: true, now: 0 };
  const catalogue = { version: () => state.version, settled: async () => state.settled };
  return { state, search: shared(engine, catalogue, () => state.now).search };
}

describe('equal searches', () => {
  test('under way share one answer', async () => {
    const { engine, seen } = counting();
    const { search } = over(engine);
    const answers = await Promise.all(Array.from({ length: 50 }, () => search(asking())));
    expect(seen.asked).toBe(1);
    expect(answers.every(({ ids, took, cached }) => ids[0] === 1 && took > 0 && cached !== true)).toBe(true);
  });

  test('are those with the same words, filters in any order, sort and page', async () => {
    const { engine, seen } = counting();
    const { search } = over(engine);
    const same = [
      asking({ text: 'Bicycle  lánes!', filters: { city: ['a', 'b'], tag: ['t'] } }),
      asking({ text: 'the bicycle lanes', filters: { tag: ['t', 't'], city: ['b', 'a'], event: [] } }),
    ];
    const others = [
      asking({ filters: { city: ['a'] } }),
      asking({ filters: { city: ['a,b'], tag: ['t'] } }),
      asking({ filters: { adopted_by: ['a', 'b'], tag: ['t'] } }),
      asking({ text: 'lanes bicycle' }),
      asking({ text: 'bicycle lane' }),
      asking({ sort: 'title' }),
      asking({ offset: 20 }),
      asking({ limit: 10 }),
    ];
    for (const query of same) await search(query);
    expect(seen.asked).toBe(1);
    for (const query of others) expect((await search(query)).cached, JSON.stringify(query)).toBeUndefined();
    expect(seen.asked).toBe(9);
    for (const query of [...same, ...others]) expect((await search(query)).cached).toBe(true);
    expect(seen.asked).toBe(9);
  });

  test('are asked anew when the catalogue changes, also while one is under way', async () => {
    const { engine, seen } = counting();
    const { search, state } = over(engine);
    const early = search(asking());
    state.version = 2;
    const late = search(asking());
    await Promise.all([early, late]);
    expect(seen.asked).toBe(2);
    expect(await search(asking())).toMatchObject({ cached: true });
    state.version = 3;
    expect((await search(asking())).cached).toBeUndefined();
    expect(seen.asked).toBe(3);
  });

  test('fail together, are not remembered, and may be asked again', async () => {
    let failing = true;
    const { engine, seen } = counting(() => {
      if (failing) throw new Error('down');
      return anAnswer();
    });
    const { search } = over(engine);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => search(asking())));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(seen.asked).toBe(1);
    failing = false;
    expect((await search(asking())).total).toBe(1);
    expect(seen.asked).toBe(2);
  });

  test('are not kept when the answer is degraded, or older than the catalogue, or old', async () => {
    let answer = anAnswer({ engine: 'embedded', degraded: true });
    const { engine, seen } = counting(() => answer);
    const { search, state } = over(engine);
    await search(asking());
    await search(asking());
    expect(seen.asked).toBe(2);

    answer = anAnswer();
    state.settled = false;
    await search(asking());
    await search(asking());
    expect(seen.asked).toBe(4);

    state.settled = true;
    await search(asking());
    state.now = 29_000;
    expect(await search(asking())).toMatchObject({ cached: true });
    state.now = 31_000;
    expect((await search(asking())).cached).toBeUndefined();
    expect(seen.asked).toBe(6);

    answer = anAnswer({ engine: 'embedded' });
    state.settled = false;
    await search(asking({ text: 'trams' }));
    state.now = 1e9;
    expect(await search(asking({ text: 'trams' }))).toMatchObject({ cached: true, engine: 'embedded' });
  });

  test('of any length are cut before they are looked at', async () => {
    const { engine, seen } = counting();
    const { search } = over(engine);
    const start = performance.now();
    await search(asking({ text: 'word '.repeat(2_000_000) }));
    expect(performance.now() - start).toBeLessThan(200);
    expect(seen.texts[0]).toHaveLength(300);
  });

  test('that were kept do not hide from health that the engine fails', async () => {
    const { engine } = counting();
    const { search } = over(engine);
    const watched = watch({ search });
    await watched.search(asking());
    expect(watched.last()).toEqual({ engine: 'meilisearch', degraded: false });
    const fails = watch({ search: async () => anAnswer({ cached: true }) });
    await fails.search(asking());
    expect(fails.last()).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('is bounded in number: the ones asked for longest ago go', () => {
    const kept = keptAnswers({ entries: 3, bytes: 1e6, age: 1 }, () => 0);
    for (const key of ['a', 'b', 'c']) kept.put(key, 1, anAnswer());
    kept.get('a', 1);
    kept.put('d', 1, anAnswer());
    expect(['a', 'b', 'c', 'd'].filter((key) => kept.get(key, 1) !== undefined)).toEqual(['a', 'c', 'd']);
  });

  test('is bounded in bytes, and an answer too large for it is not kept', () => {
    const kept = keptAnswers({ entries: 1e6, bytes: 200_000, age: 1 }, () => 0);
    const many = (length: number) => anAnswer({ ids: Array.from({ length }, (_, at) => at) });
    for (let at = 0; at < 100; at++) kept.put(`query ${at}`, 1, many(1000));
    const left = Array.from({ length: 100 }, (_, at) => kept.get(`query ${at}`, 1)).filter(Boolean);
    expect(left.length).toBeGreaterThan(20);
    expect(left.length * 8000).toBeLessThan(200_000);
    kept.put('huge', 1, many(100_000));
    expect(kept.get('huge', 1)).toBeUndefined();
    expect(kept.get('query 99', 1)).toBeDefined();
  });

  test('is counted right when an answer is replaced, grows old or is dropped', () => {
    let now = 0;
    const kept = keptAnswers({ entries: 1e6, bytes: 20_000, age: 10 }, () => now);
    for (let round = 0; round < 1000; round++) {
      kept.put('one', 1, anAnswer());
      now += 20;
      kept.get('one', 1);
      kept.put('two', round, anAnswer());
    }
    for (const key of ['a', 'b', 'c', 'd', 'e']) kept.put(key, 2000, anAnswer());
    expect(['a', 'b', 'c', 'd', 'e'].every((key) => kept.get(key, 2000) !== undefined)).toBe(true);
  });

  test('belongs to one version, and a straggler of an older one is refused', () => {
    const kept = keptAnswers({ entries: 10, bytes: 1e6, age: 10 }, () => 0);
    kept.put('a', 2, anAnswer());
    kept.put('b', 1, anAnswer());
    expect([kept.get('a', 2), kept.get('b', 2)].map((answer) => answer !== undefined)).toEqual([true, false]);
    expect(kept.get('a', 3)).toBeUndefined();
    expect(kept.get('a', 2)).toBeUndefined();
  });
});

describe('an engine behind a gate', () => {
  const texts = (count: number) => Array.from({ length: count }, (_, at) => asking({ text: `word${at}` }));

  test('is asked so much at once and no more; the others wait their turn', async () => {
    const { engine, seen } = counting();
    const { search } = gated(engine, { atOnce: 8, waiting: 64, deadline: 800 });
    await Promise.all(texts(72).map(search));
    expect({ asked: seen.asked, most: seen.most }).toEqual({ asked: 72, most: 8 });
    expect(seen.texts).toEqual(texts(72).map(({ text }) => text));
  });

  test('refuses at once what finds no room, and in time what gets no turn', async () => {
    const { engine, seen } = counting(anAnswer, 300);
    const { search } = gated(engine, { atOnce: 2, waiting: 3, deadline: 100 });
    const start = performance.now();
    const all = await Promise.allSettled(texts(10).map(search));
    expect(performance.now() - start).toBeLessThan(290);
    expect(all.map((each) => (each.status === 'rejected' ? (each.reason as Error).message : ''))).toEqual([
      ...Array.from({ length: 2 }, () => 'no answer within 100 ms'),
      ...Array.from({ length: 8 }, () => new Overloaded().message),
    ]);
    expect(seen.asked).toBe(2);
    // A place is free again when the engine is done with it, however long ago nobody waited any more.
    await expect(search(asking())).rejects.toThrow(Overloaded);
    await wait(250);
    expect(seen.now).toBe(0);
  });

  test('keeps no place for what failed', async () => {
    const { engine, seen } = counting(() => Promise.reject(new Error('down')), 0);
    const { search } = gated(engine, { atOnce: 2, waiting: 1000, deadline: 800 });
    const all = await Promise.allSettled(texts(200).map(search));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(seen).toMatchObject({ asked: 200, now: 0, most: 2 });
    const throwing = gated(
      {
        search: () => {
          throw new Error('at once');
        },
      },
      { atOnce: 1, waiting: 0, deadline: 800 },
    );
    for (let at = 0; at < 3; at++) {
      await expect(throwing.search(asking())).rejects.toThrow('at once');
      await wait(5);
    }
  });
});

describe('the search of the server', () => {
  test('has the embedded engine answer what the outside one has no room for, and lets that one go on', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    await write(database, async (tx) => settle(tx, await pending(tx, 10)));
    const failures: unknown[] = [];
    const { engine, seen } = counting(anAnswer, 50);
    const { search } = boundedSearch(database.db, embeddedEngine(database.db), {
      engine,
      onFailure: (error) => failures.push(error),
    });
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, at) => search(asking({ text: `practice w${at}` }))),
    );
    expect(seen).toMatchObject({ asked: 72, most: 8 });
    expect(all.filter(({ degraded }) => degraded).length).toBe(28);
    expect(failures).toEqual([]);
    expect(await search(asking({ text: 'practice w0' }))).toMatchObject({ cached: true, degraded: false });
  });

  test('with a frozen engine answers within two seconds, however many ask', async () => {
    const database = freshDatabase();
    const failures: unknown[] = [];
    const frozen: SearchEngine = { search: () => new Promise(() => undefined) };
    const { search } = boundedSearch(database.db, embeddedEngine(database.db), {
      engine: frozen,
      onFailure: (error) => failures.push(error),
    });
    const start = performance.now();
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, at) => search(asking({ text: `word${at}` }))),
    );
    expect(performance.now() - start).toBeLessThan(2000);
    expect(all.every(({ degraded, engine }) => degraded && engine === 'embedded')).toBe(true);
    expect(failures).toHaveLength(8);
  });

  test('says so when nobody has room, with the time to come back', async () => {
    const app = await apiOver(freshDatabase(), {
      search: () => Promise.reject(new Overloaded()),
    });
    const answer = await app.inject('/api/practices?q=x');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).toMatchObject({
      'retry-after': '2',
      'content-type': expect.stringContaining('application/problem+json'),
    });
    expect(answer.json()).toMatchObject({ status: 503, detail: new Overloaded().message });
  });

  test('finds a change at once: what was kept is of an older catalogue', async () => {
    const database = freshDatabase();
    const { search } = boundedSearch(database.db, embeddedEngine(database.db));
    await save(database, { practices: [aPractice('one')] });
    expect(await search(asking({ text: '' }))).toMatchObject({ total: 1 });
    expect(await search(asking({ text: '' }))).toMatchObject({ total: 1, cached: true });
    await save(database, { practices: [aPractice('two')] });
    expect(await search(asking({ text: '' }))).toMatchObject({ total: 2 });
  });

  test('sheds what the embedded engine cannot do in time, and everything else goes on', async () => {
    const database = freshDatabase();
    const busy: SearchEngine = {
      async search() {
        for (const end = performance.now() + 20; performance.now() < end; );
        return anAnswer({ engine: 'embedded' });
      },
    };
    const { search } = boundedSearch(database.db, busy);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) => search(asking({ text: `word${at}` }))),
    );
    clearInterval(ticking);
    const refused = all.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBeGreaterThanOrEqual(35);
    expect(refused).toBeLessThan(90);
    expect(turns).toBeGreaterThan(10);
  });
});
