import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { queueState } from '../../server/search/outbox.ts';
import { until } from '../faults/engine/rounds.ts';
import { startService } from '../faults/engine/service.ts';
import { PROJECT } from '../machine.ts';
import { aPractice, save, saving } from '../records.ts';
import { seededIn } from '../seeded.ts';

// `npm run build && node test/bench/freshness.ts`: how long after its commit a change can be found, in the real catalogue beside
// the built server with its usual pauses.

const [SINGLE, ROWS] = [200, 1000];
const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-freshness-'));
const path = join(folder, 'served.db');
copyFileSync(seededIn(folder), path);
const meili = await startLocalMeilisearch(
  join(folder, 'meilisearch'),
  undefined,
  'a master key to measure with',
);
const environment = { DATABASE: path, MEILI_URL: meili.url, MEILI_KEY: meili.key };
const service = await startService(environment);
const database = openDatabase(path, { busyTimeout: 10_000 });
const index = new Meilisearch({ host: meili.url, apiKey: 'a master key to measure with' }).index('practices');
const sent = () => until('everything is sent', async () => (await queueState(database.db)).length === 0);
const finds = async (word: string): Promise<number> =>
  (await index.search(word, { limit: 1, hitsPerPage: 1 })).totalHits;

/** Seconds from the commit of one change until a search finds it, 200 times, at moments that have nothing to do with the server's. */
async function singles(): Promise<number[]> {
  const times: number[] = [];
  await save(database, { practices: [aPractice('measured')] });
  for (let at = 0; at < SINGLE; at++) {
    await wait(Math.random() * 500);
    const word = `freshword${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}q`;
    await write(database, (tx) => savePractice(tx, aPractice('measured', { title: word }), saving));
    const start = performance.now();
    await until(`${word} is found`, async () => (await finds(`"${word}"`)) > 0);
    times.push((performance.now() - start) / 1000);
  }
  return times.toSorted((a, b) => a - b);
}

/** Seconds from the end of an import of 1,000 rows by the command line until all of them can be found. */
async function imported(): Promise<number> {
  const headings =
    'slug,title,city,language,summary,type,stage,government_level,ongoing,in_better,record_kind,confidence,tags,sources 1 url,sources 1 kind';
  const row = (at: number) =>
    `imported-${at},Massimport ${at},tartu,en,What row ${at} is about.,service,running,local,yes,no,good-practice,stated,mobility,https://example.org,press`;
  const file = join(folder, 'practices.csv');
  writeFileSync(file, `${[headings, ...Array.from({ length: ROWS }, (_, at) => row(at))].join('\n')}\n`);
  const child = spawn(process.execPath, ['dist/server/exchange.js', 'import', file], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  const start = performance.now();
  await until('all rows are found', async () => (await finds('massimport')) >= ROWS);
  return (performance.now() - start) / 1000;
}

try {
  await sent();
  const times = await singles();
  const at = (share: number): string => `${(times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(2)} s`;
  process.stdout.write(
    `${times.length} single changes, from commit to found: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}\n`,
  );
  process.stdout.write(
    `${ROWS} imported rows, from commit to all found: ${(await imported()).toFixed(1)} s\n`,
  );
} finally {
  await service.end();
  await closeDatabase(database);
  await meili.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
