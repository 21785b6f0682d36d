import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { load } from './load.ts';
import { exchange, inFolder, kill, serve } from './programs.ts';
import { rounds } from './rounds.ts';

// What a server acknowledges is the date of an answer to harvesters: they ask for what changed since. It must be on disk
// before it is said, or a clock that starts again lower would have them miss changes.

const PATHS = [
  '/oai?verb=Identify',
  '/practices/practice-1',
  '/api/practices?q=words',
  '/practices?q=nowhere',
];
const clockOf = (body: string): number =>
  Date.parse(/<responseDate>([^<]+)</.exec(body)?.[1] ?? '1970-01-01') / 1000;

export const killedServer: Trial = {
  row: '2',
  fault: 'SIGKILL the server under 30 connections, beside an import',
  holds: 'what it acknowledged is on disk, the import is whole, the next start completes',
  gate: 0,
  release: 200,
  share: 4,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = join(folder, 'catalogue.db');
      await exchange(database, ['import', writeBase(folder), writeRound(folder, 0)]);
      let [answered, acknowledged] = [0, 0];
      const result = await rounds(bounds, async (round) => {
        const server = await serve(database);
        const visitors = load(server.url, PATHS);
        const importing = exchange(database, ['import', writeRound(folder, round)]);
        await visitors.answered(60);
        await wait(bounds.random() * 1200);
        await kill(server);
        await visitors.gone();
        const { code, err } = await importing;
        const told = visitors.answers.map(({ body }) => clockOf(body));
        const highest = Math.max(0, ...told);
        answered += visitors.answers.length;
        acknowledged += new Set(told.filter((time) => time > 0)).size;
        const failures = faultsAfter(database, [round]);
        if (code !== 0) failures.push(`the import ended with ${code}: ${err}`);
        const bad = visitors.answers.filter(({ status }) => status !== 200 && status !== 503);
        if (bad.length > 0) failures.push(`${bad.length} answers were not 200, the first ${bad[0]?.status}`);
        const kept = harvestClock(database);
        if (kept < highest) failures.push(`harvesters were told ${highest}, the disk says ${kept}`);
        return failures;
      });
      await kill(await serve(database));
      if (acknowledged < result.times)
        result.failures.push(`only ${acknowledged} dates were acknowledged in ${result.times} rounds`);
      return { ...result, detail: `${answered} answers, ${acknowledged} acknowledged dates` };
    }),
};

function harvestClock(database: string): number {
  const raw = new SQLite(database, { readonly: true });
  try {
    return raw.prepare(`SELECT value FROM counter WHERE name = 'harvest'`).pluck().get() as number;
  } finally {
    raw.close();
  }
}
