import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { load } from './load.ts';
import { catalogueIn, exchange, inFolder, kill, serve } from './programs.ts';
import { rounds } from './rounds.ts';

/** Seconds for which the database is held: less than the command line waits, and more. */
const HELD = [1, 12];
const PATHS = ['/practices/spoku', '/api/practices?q=service', '/oai?verb=Identify', '/cities'];

export const lockedDatabase: Trial = {
  row: '17',
  fault: 'hold the database for writing from another process',
  holds: 'every read is 200, also after a start; the command line waits, then exits 75 and changes nothing',
  gate: 1,
  release: 6,
  share: 2,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      const file = writeRound(folder, 1);
      let [answered, slowest] = [0, 0];
      const result = await rounds(bounds, async (round) => {
        const seconds = HELD[(round - 1) % HELD.length] ?? 1;
        const raw = new SQLite(database);
        raw.exec('BEGIN IMMEDIATE');
        const importing = exchange(database, ['import', file]);
        // It starts while nothing can be written.
        const server = await serve(database);
        const visitors = load(server.url, PATHS, 4);
        await Promise.race([wait(seconds * 1000), importing]);
        await visitors.answered(8);
        await visitors.stop();
        raw.exec('ROLLBACK');
        raw.close();
        const { code, err } = await importing;
        await kill(server);
        answered += visitors.answers.length;
        slowest = Math.max(slowest, ...visitors.answers.map(({ milliseconds }) => milliseconds));
        const failures = visitors.cut.map((why) => `cut off: ${why}`);
        const bad = visitors.answers.filter(({ status }) => status !== 200 && status !== 503);
        if (bad.length > 0) failures.push(`${bad.length} reads were not 200, the first ${bad[0]?.status}`);
        const expected = seconds > 10 ? 75 : 0;
        if (code !== expected) failures.push(`held for ${seconds} s, the import ended with ${code}: ${err}`);
        if (expected === 75 && !/Another process is writing.*Try again/.test(err)) failures.push(err);
        return failures;
      });
      const detail = `${answered} reads, the slowest ${Math.round(slowest)} ms`;
      return { ...result, detail };
    }),
};
