import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { runMeasured, stop, untilItAnswers } from '../bench/children.ts';
import { Catalogue } from '../bench/catalogue.ts';
import { writeCatalogue } from '../bench/generate.ts';
import { PROJECT } from '../machine.ts';

/** The built server under load, as it runs in production: a generated catalogue, Meilisearch beside it, metrics on. */
export interface Site {
  readonly url: string;
  readonly database: string;
  readonly catalogue: Catalogue;
  readonly pid: number;
  /** Sums of all series whose name and labels begin so: `practice_exchange_engine_searches_total`. */
  metric(beginning: string): Promise<number>;
  stop(): Promise<void>;
}

interface Wanted {
  readonly practices: number;
  /** Where the catalogue and the index are kept; what is there already is used again. */
  readonly folder: string;
  readonly meilisearch: boolean;
  /** Where the server writes a profile of its processor time when it ends. */
  readonly profile?: string | undefined;
}

/** @throws Error when anything is not ready within ten minutes. */
export async function startSite({ practices, folder, meilisearch, profile }: Wanted): Promise<Site> {
  mkdirSync(folder, { recursive: true });
  const database = await catalogueIn(folder, practices);
  const engine = meilisearch
    ? await startLocalMeilisearch(join(folder, `meilisearch-${practices}`))
    : undefined;
  try {
    return await serve(database, practices, engine, profile);
  } catch (error) {
    await engine?.stop();
    throw error;
  }
}

async function catalogueIn(folder: string, practices: number): Promise<string> {
  const database = join(folder, `catalogue-${practices}.db`);
  if (existsSync(database)) return database;
  const files = join(folder, `seed-${practices}`);
  writeCatalogue(practices, files);
  const part = `${database}.part`;
  await runMeasured(['dist/server/exchange.js', 'seed', files], { DATABASE: part }, 10 * 60_000);
  renameSync(part, database);
  return database;
}

async function serve(
  database: string,
  practices: number,
  engine: LocalMeilisearch | undefined,
  profile: string | undefined,
): Promise<Site> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const child = spawn(
    process.execPath,
    [
      ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
      '--enable-source-maps',
      'dist/server/main.js',
    ],
    {
      cwd: PROJECT,
      // What it logs as an error is said, and not among the figures.
      stdio: ['ignore', 2, 'inherit'],
      env: {
        ...process.env,
        DATABASE: database,
        PORT: String(port),
        METRICS_PORT: String(metricsPort),
        TRUST_PROXY: '127.0.0.1',
        LOG_LEVEL: 'error',
        MEILI_URL: engine?.url ?? '',
        MEILI_KEY: engine?.key ?? '',
      },
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = (code: number | null, signal: string | null): void =>
    void process.stderr.write(`  the server has ended by itself, with ${code ?? signal}\n`);
  child.once('exit', gone);
  const [url, metrics] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}/metrics`];
  const ended = async () => {
    child.off('exit', gone);
    await stop(child);
    process.off('exit', kill);
    await engine?.stop();
  };
  try {
    await untilItAnswers(`${url}/health/ready`, 60_000, 20);
    if (engine !== undefined) await untilItSearches(url, child);
  } catch (error) {
    await ended();
    throw error;
  }
  return {
    url,
    database,
    catalogue: new Catalogue(practices),
    pid: child.pid ?? 0,
    metric: async (beginning) => sumOf(await (await fetch(metrics)).text(), beginning),
    stop: ended,
  };
}

const sumOf = (text: string, beginning: string): number =>
  text
    .split('\n')
    .filter((line) => line.startsWith(beginning))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);

/** Figures of the embedded engine under the name of Meilisearch would be worthless. */
async function untilItSearches(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 10 * 60_000; Date.now() < end && child.exitCode === null; await wait(200)) {
    const ready = await answer<{ search: { outbox: { length: number } } }>(`${url}/health/ready`);
    if (ready.search.outbox.length > 0) continue;
    const search = await answer<{ engine: { name: string } }>(`${url}/api/practices?q=city${Date.now()}`);
    if (search.engine.name === 'meilisearch') return;
  }
  throw new Error('Meilisearch did not come to serve in time.');
}

const answer = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;
