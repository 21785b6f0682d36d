import SQLite from 'better-sqlite3';
import { LARGE_LOG, walBytes } from '../../../server/db/health.ts';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { write } from '../../../server/db/write.ts';
import { saveMisses } from '../../../server/searches/writes.ts';
import type { Trial } from '../trial.ts';
import { catalogueIn, exchange, inFolder } from './programs.ts';
import { rounds } from './rounds.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
/** Many rows, so that the log grows by megabytes with each commit. */
const MANY = `INSERT INTO search_miss WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 20000)
  SELECT ? || at || hex(zeroblob(200)), '2026-06', 1 FROM n`;

export const longReader: Trial = {
  row: '18',
  fault: 'hold a read transaction while much is written',
  holds: 'writing goes on, doctor says that the log is large, and it shrinks once the reader has gone',
  gate: 1,
  release: 5,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      let [largest, least] = [0, Infinity];
      const result = await rounds(bounds, async (round) => {
        const failures: string[] = [];
        const opened = openDatabase(database);
        const reader = new SQLite(database, { readonly: true });
        reader.exec('BEGIN');
        reader.prepare('SELECT count(*) FROM practice').get();
        let commits = 0;
        for (; commits < 60 && walBytes(database) < LARGE_LOG; commits++)
          await write(opened, async (tx) => tx.$client.prepare(MANY).run(`${round} ${commits} `));
        largest = Math.max(largest, walBytes(database));
        if (walBytes(database) < LARGE_LOG) failures.push(`the log has only ${walBytes(database)} bytes`);
        const told = await exchange(database, ['doctor']);
        if (told.code !== 1 || !/✗ log size .*MB\n *→/.test(told.out)) failures.push(told.out);
        reader.close();
        // The next commits begin the log anew, and cut off what it does not need.
        for (let at = 0; at < 3; at++)
          await write(opened, (tx) => saveMisses(tx, new Map([[`after ${round} ${at}`, 1]]), NOW));
        least = Math.min(least, walBytes(database));
        if (walBytes(database) >= LARGE_LOG) failures.push('the log stays as large as it was');
        await closeDatabase(opened);
        return failures;
      });
      const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
      return { ...result, detail: `the log grew to ${megabytes(largest)} MB, shrank to ${megabytes(least)}` };
    }),
};
