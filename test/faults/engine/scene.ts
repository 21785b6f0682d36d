import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Meilisearch } from 'meilisearch';
import { exchange } from '../../../server/cli/exchange.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/db/open.ts';
import { write } from '../../../server/db/write.ts';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../../server/local-meilisearch.ts';
import { savePractice } from '../../../server/practices/writes.ts';
import { drift } from '../../../server/search/drift.ts';
import { meilisearch } from '../../../server/search/meili.ts';
import { queueState } from '../../../server/search/outbox.ts';
import { aPractice, save, saving } from '../../records.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { until } from './rounds.ts';

const MASTER = 'a master key for trials, long enough';
/** As long as the command line waits for another writer. */
const BUSY_TIMEOUT = 10_000;

/** A catalogue, a Meilisearch with a proxy before it, and what a trial does to them. */
export interface Scene {
  readonly folder: string;
  readonly path: string;
  readonly database: Database;
  readonly proxy: Proxy;
  /** What the server is started with, or a command. */
  readonly environment: Record<string, string>;
  engine(): LocalMeilisearch;
  /** With the master key, past the proxy. */
  master(): Meilisearch;
  /** Kills the engine without a warning. */
  kill(): Promise<void>;
  /** Starts it again on the same data, or on none. */
  revive(emptied?: boolean): Promise<void>;
  /** Stops at the end, before the engine and the database do. */
  defer(stop: () => Promise<unknown>): void;
}

/** Does something in a scene of `practices` practices, and clears it away. `where` is the folder for Meilisearch's data. */
export async function inScene<T>(
  practices: number,
  work: (scene: Scene) => Promise<T>,
  where?: string,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-engine-'));
  const data = where ?? join(folder, 'meilisearch');
  const [path, port] = [join(folder, 'catalogue.db'), await freePort()];
  const database = openDatabase(path, { busyTimeout: BUSY_TIMEOUT });
  let engine = await startLocalMeilisearch(data, port, MASTER);
  const proxy = await startProxy(engine.url);
  const stops: (() => Promise<unknown>)[] = [];
  try {
    await save(database, {
      practices: Array.from({ length: practices }, (_, at) => aPractice(`practice-${at}`, varied(at))),
    });
    return await work({
      folder,
      path,
      database,
      proxy,
      environment: { DATABASE: path, MEILI_URL: proxy.url, MEILI_KEY: engine.key },
      engine: () => engine,
      master: () => new Meilisearch({ host: engine.url, apiKey: MASTER }),
      kill: () => engine.stop('SIGKILL'),
      async revive(emptied = false) {
        if (emptied) rmSync(join(data, 'data.ms'), { recursive: true, force: true });
        engine = await startLocalMeilisearch(data, port, MASTER);
      },
      defer: (stop) => void stops.push(stop),
    });
  } finally {
    for (const stop of stops.toReversed()) await stop();
    await proxy.stop();
    if (engine.process.exitCode === null && engine.process.signalCode === null) await engine.stop('SIGKILL');
    await closeDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So that facets have something to tell apart. */
const varied = (at: number) => ({
  stage: (['running', 'idea', 'pilot'] as const)[at % 3] ?? 'running',
  type: (['service', 'regulation'] as const)[at % 2] ?? 'service',
});

/** Changes one practice as the command line does: another title, withdrawn now and then, a new one from time to time. */
export function change({ database }: Scene, number: number, among: number): Promise<unknown> {
  const slug = `practice-${number % among}`;
  const status = number % 7 === 0 ? 'draft' : 'published';
  const practice = aPractice(slug, { ...varied(number), title: `Change ${number}`, status });
  return write(database, (tx) => savePractice(tx, practice, saving));
}

/** Until nothing waits to be sent. */
export const settled = ({ database }: Scene, patience?: number): Promise<void> =>
  until(
    'what waits in the outbox is sent',
    async () => (await queueState(database.db)).length === 0,
    patience,
  );

/**
 * What the index holds otherwise than the database: told by fingerprints, and once more by ids and titles alone, read past
 * everything of ours.
 */
async function differences(scene: Scene): Promise<string[]> {
  const { database, engine } = scene;
  const rows = database.writer.prepare(`SELECT id, title FROM practice WHERE status = 'published'`).all() as {
    id: number;
    title: string;
  }[];
  const { results } = await scene
    .master()
    .index<{ id: number; title: string }>('practices')
    .getDocuments({ fields: ['id', 'title'], limit: 100_000 });
  const titles = new Map(results.map(({ id, title }) => [id, title]));
  const found: string[] = [];
  for (const { id, title } of rows) {
    if (!titles.has(id)) found.push(`missing: ${id}`);
    else if (titles.get(id) !== title.toLowerCase())
      found.push(`stale: ${id} (${titles.get(id)}, not ${title})`);
    titles.delete(id);
  }
  found.push(...[...titles.keys()].map((id) => `ghost: ${id}`));
  const { index } = meilisearch(engine().url, engine().key);
  return [...found, ...(await drift(database.db, index)).map((id) => `fingerprint differs: ${id}`)];
}

/** Waits until the index is what the database says; within a minute, as the service promises. */
export async function untilEqual(scene: Scene, patience = 60_000): Promise<void> {
  let last: string[] = [];
  await until(
    'the index is what the database says',
    async () => {
      last = await differences(scene).catch((error: unknown) => [String(error)]);
      return last.length === 0;
    },
    patience,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; ${last.slice(0, 5).join(', ')} (${last.length} in all)`);
  });
}

/** Runs a command of the command line in this process. */
export async function command(
  { environment }: Pick<Scene, 'environment'>,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await exchange(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    input: () => Readable.from([]),
    environment,
    interactive: false,
  });
  return { code, out, err };
}
