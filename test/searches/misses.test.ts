import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase, closeDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { countable } from '../../server/searches/countable.ts';
import { countMisses } from '../../server/searches/misses.ts';
import { missedSearches } from '../../server/searches/reads.ts';
import { startRecorder } from '../../server/searches/recorder.ts';
import { apiOver, freshDatabase, run, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const NOVEMBER = new Date('2026-11-25T12:00:00Z');
const quiet = { warn: () => undefined };
const HOUR = 3_600_000;

const recorderOver = (database: Database, log: { warn(about: object, message: string): void } = quiet) => {
  const recorder = startRecorder(database, log, HOUR);
  const count = async (now: Date, ...texts: string[]) => {
    for (const text of texts) recorder.missed(text);
    await recorder.flush(now);
  };
  return { ...recorder, count };
};

describe('a search that finds nothing', () => {
  test('is counted once, however often Enter is pressed within the minute', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const recorder = recorderOver(database);
    const app = await apiOver(database, undefined, recorder.missed);
    for (const url of [
      '?q=Parking for Zeppelins',
      '?q=Parking for Zeppelins',
      '?q=parking zeppelins&sort=title',
    ])
      expect((await app.inject(`/api/practices${url}`)).json()).toMatchObject({ total: 0 });
    await recorder.stop();
    expect(await missedSearches(database.db, 1, new Date())).toEqual([
      { words: 'parking zeppelins', searches: 1, lastMonth: new Date().toISOString().slice(0, 7) },
    ]);
  });

  test('is not counted when filters, a page too far or a resting engine could be the reason, nor when it finds', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const told: string[] = [];
    const app = await apiOver(database, undefined, (text) => told.push(text));
    for (const query of [
      'q=zeppelin&city=tartu',
      'q=zeppelin&page=2',
      'q=one',
      'tag=none',
      'q=zeppelin&better=yes',
    ])
      expect((await app.inject(`/api/practices?${query}`)).statusCode, query).toBe(200);
    const embedded = embeddedEngine(database.db);
    const degraded = {
      search: async (query: never) => ({ ...(await embedded.search(query)), degraded: true }),
    };
    const resting = await apiOver(database, degraded, (text) => told.push(text));
    await resting.inject('/api/practices?q=zeppelin');
    expect(told).toEqual([]);
    await app.inject('/api/practices?q=zeppelin');
    expect(told).toEqual(['zeppelin']);
  });

  test('leaves no trace of the beginnings that were typed on the way to it', () => {
    const misses = countMisses();
    for (const text of ['z', 'zep', 'zeppelin p', 'zeppelin parking', 'zebra', 'zoo', 'Zeppelin, parking!'])
      misses.add(text);
    expect([...misses.take().counts]).toEqual([
      ['zebra', 1],
      ['zeppelin parking', 1],
      ['zoo', 1],
    ]);
    expect(misses.take().counts.size).toBe(0);
  });

  test.each([
    ['an address', 'anna@city.example'],
    ['an address in other letters', 'anna＠city.example'],
    ['a link', 'https://city.example/form'],
    ['a bare host', 'city.example'],
    ['a name as in an address', 'anna.smith'],
    ['a number', 'permit 20261'],
    ['a telephone number', 'call 01-23 45'],
    ['a year', 'plan 2026'],
    ['a sentence', 'my neighbour keeps making noise at night'],
    ['a word too long', 'x'.repeat(31)],
    ['nothing', ' … !? '],
  ])('is not counted when it holds %s', (_, text) => {
    expect(countable(text)).toBeUndefined();
  });

  test('is counted as folded words', () => {
    expect(countable('Gävle, BIKES for the Łódź!')).toBe('gavle bikes lodz');
    expect(countable('covid 19 app')).toBe('covid 19 app');
  });

  test('cannot fill the memory: after 500 texts, new ones are only told by their number', () => {
    const misses = countMisses();
    const name = (number: number) =>
      `text q${String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26))}`;
    for (let number = 0; number < 600; number++) misses.add(name(number));
    misses.add(name(1));
    const taken = misses.take();
    expect(taken.counts.size).toBe(500);
    expect(taken.dropped).toBe(100);
  });
});

describe('the counts', () => {
  test('survive a restart and add up, month by month', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    for (const day of ['2026-10-31', '2026-11-01', '2026-11-02']) {
      const database = openDatabase(path);
      const recorder = recorderOver(database);
      await recorder.count(new Date(`${day}T23:00:00Z`), 'zeppelin');
      await recorder.stop();
      await closeDatabase(database);
    }
    const { db } = freshDatabase(path);
    expect(await missedSearches(db, 13, NOVEMBER)).toEqual([
      { words: 'zeppelin', searches: 3, lastMonth: '2026-11' },
    ]);
    expect(await missedSearches(db, 1, NOVEMBER)).toMatchObject([{ searches: 2 }]);
  });

  test('are kept for the next time when they cannot be written, and that is logged', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    const database = freshDatabase(path);
    const logged: string[] = [];
    const recorder = recorderOver(database, { warn: (_, message) => logged.push(message) });
    const other = freshDatabase(path).writer;
    other.exec('BEGIN IMMEDIATE');
    await recorder.count(NOVEMBER, 'zeppelin');
    other.exec('ROLLBACK');
    expect(logged).toEqual([expect.stringContaining('could not be written')]);
    expect(await missedSearches(database.db, 1, NOVEMBER)).toEqual([]);
    await recorder.count(NOVEMBER, 'zeppelin');
    await recorder.stop();
    expect(await missedSearches(database.db, 1, NOVEMBER)).toMatchObject([
      { words: 'zeppelin', searches: 2 },
    ]);
  });

  test('are forgotten after thirteen months, also when nobody searches in vain any more', async () => {
    const database = freshDatabase();
    await recorderOver(database).count(new Date('2025-11-30T12:00:00Z'), 'old');
    await recorderOver(database).count(new Date('2026-11-30T12:00:00Z'));
    const kept = () => database.db.$client.prepare('SELECT count(*) FROM search_miss').pluck().get();
    expect(kept()).toBe(1);
    await recorderOver(database).count(new Date('2026-12-01T12:00:00Z'));
    expect(kept()).toBe(0);
  });

  test('hold words, a month and a number, and change nothing that is searched', async () => {
    const database = freshDatabase();
    const version = () => database.db.$client.prepare('SELECT value FROM counter').pluck().get();
    const before = version();
    await recorderOver(database).count(NOVEMBER, 'zeppelin');
    expect(database.db.$client.prepare('SELECT * FROM search_miss').all()).toEqual([
      { words: 'zeppelin', month: '2026-11', searches: 1 },
    ]);
    expect(version()).toBe(before);
  });
});

describe('exchange searches', () => {
  async function counted(): Promise<string> {
    const path = join(temporaryFolder(), 'catalogue.db');
    const recorder = recorderOver(freshDatabase(path));
    const now = new Date();
    const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15));
    await recorder.count(before, 'zeppelin', 'night bus');
    await recorder.count(now, 'night bus', 'anna smith');
    await recorder.count(now, 'night bus');
    await recorder.count(before, 'zeppelin');
    return path;
  }
  const month = (ago: number) => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 15)).toISOString().slice(0, 7);
  };

  test('lists them, most often first, without what was asked once only', async () => {
    const path = await counted();
    expect(await run(path, 'searches')).toEqual({
      code: 0,
      out: `       3  night bus  ${month(0)}\n       2  zeppelin   ${month(1)}\n`,
      err: "searches  words      last month\n1 text asked once only is not listed: such a text could be somebody's name. --all lists it.\n",
    });
    expect((await run(path, 'searches', '--all')).out).toContain(`       1  anna smith  ${month(0)}\n`);
    expect(await run(path, 'searches', '--least', '3')).toMatchObject({
      out: `       3  night bus  ${month(0)}\n`,
      err: expect.stringContaining('2 texts asked fewer than 3 times are not listed.') as string,
    });
    expect((await run(path, 'searches', '--months', '1')).out).toBe(`       2  night bus  ${month(0)}\n`);
  });

  test('answers programs in JSON', async () => {
    const { out } = await run(await counted(), 'searches', '--json');
    expect(JSON.parse(out)).toEqual([
      { words: 'night bus', searches: 3, lastMonth: month(0) },
      { words: 'zeppelin', searches: 2, lastMonth: month(1) },
    ]);
  });

  test('says that there are none, and what an option takes', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    freshDatabase(path);
    expect(await run(path, 'searches')).toEqual({
      code: 0,
      out: '',
      err: 'No search without a result has been counted in this time.\n',
    });
    expect((await run(path, 'searches', '--json')).out).toBe('[]\n');
    for (const [options, says] of [
      [['--months', '0'], '--months takes a whole number from 1.\n'],
      [['--least', 'x'], '--least takes a whole number from 1.\n'],
      [['--all', '--least', '3'], '--all and --least contradict each other: give one.\n'],
    ] as const)
      expect(await run(path, 'searches', ...options)).toEqual({ code: 2, out: '', err: says });
  });
});
