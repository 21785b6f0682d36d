import { STATUS_CODES } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { requestsPerSecond } from './children.ts';
import { randomFrom, shuffled } from './random.ts';

// How many records a second the server gives, beside a Fastify route that does nothing, in the same run.

const CONNECTIONS = 10;
const SECONDS = 2;
const ROUNDS = 3;
/** For the warm measurement; few enough that the record cache holds their pages and answers. */
const WARM = 600;
/** For the cold one: every record once. */
const COLD = 3000;

/** Requests per second. */
export interface Throughput {
  readonly bareHello: number;
  readonly bareRecord: number;
  readonly recordWarm: number;
  readonly recordCold: number;
  /** Undefined while the client is not built. */
  readonly pageWarm: number | undefined;
  readonly pageCold: number | undefined;
}

/** Asks every server in turn, several times over; the median of the rounds counts. */
export async function measureThroughput(
  databasePath: string,
  slugs: string[],
  pages: boolean,
): Promise<Throughput> {
  const database = openDatabase(databasePath);
  const some = shuffled(randomFrom(3), slugs);
  const bare = await bareServer();
  const warm = await ourServer(database, pages);
  const rates = new Map<string, number[]>();
  const note = async (name: string, measured: Promise<number>): Promise<void> => {
    rates.set(name, [...(rates.get(name) ?? []), await measured]);
  };
  const during = (url: string, paths: string[]) =>
    requestsPerSecond({ url, paths: dealt(paths), seconds: SECONDS });
  const warmPaths = (prefix: string) => some.slice(0, WARM).map((slug) => prefix + slug);
  try {
    // Warm means that every answer is in the cache before the measurement begins.
    for (const prefix of ['/api/practices/', ...(pages ? ['/practices/'] : [])])
      await askOnce(warm.url, warmPaths(prefix));
    for (let round = 0; round < ROUNDS; round++) {
      await note('bareHello', during(bare.url, ['/hello']));
      await note('recordWarm', during(warm.url, warmPaths('/api/practices/')));
      await note('bareRecord', during(bare.url, ['/record']));
      await note('recordCold', everyRecordOnce(database, '/api/practices/', some, false));
      if (!pages) continue;
      await note('pageWarm', during(warm.url, warmPaths('/practices/')));
      await note('pageCold', everyRecordOnce(database, '/practices/', some, true));
    }
  } finally {
    await bare.app.close();
    await warm.app.close();
    await closeDatabase(database);
  }
  return Object.fromEntries([...rates].map(([name, all]) => [name, median(all)])) as unknown as Throughput;
}

const askOnce = (url: string, paths: string[]): Promise<number> =>
  requestsPerSecond({ url, paths: dealt(paths), amount: paths.length });

/** A new app has an empty cache, and no record is asked for twice. */
async function everyRecordOnce(
  database: Database,
  prefix: string,
  slugs: string[],
  pages: boolean,
): Promise<number> {
  const { app, url } = await ourServer(database, pages);
  try {
    const chosen = slugs.slice(0, Math.min(COLD, slugs.length - (slugs.length % CONNECTIONS)));
    return await askOnce(
      url,
      chosen.map((slug) => prefix + slug),
    );
  } finally {
    await app.close();
  }
}

async function ourServer(database: Database, pages: boolean): Promise<{ app: FastifyInstance; url: string }> {
  const config = readConfig({ LOG_LEVEL: 'error' });
  const app = await buildApp({ db: database.db, search: embeddedEngine(database.db), config, pages });
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

/** What Fastify gives at best: two words, and a fixed object about as large as a record. */
async function bareServer(): Promise<{ app: FastifyInstance; url: string }> {
  const app = fastify();
  const text = (length: number) => 'practice '.repeat(Math.ceil(length / 9)).slice(0, length);
  const record = {
    slug: 'practice',
    title: text(60),
    summary: text(350),
    problem: text(700),
    solution: text(2600),
    results: text(550),
    lessons: text(550),
    codes: Object.keys(STATUS_CODES).slice(0, 20),
  };
  app.get('/hello', async () => ({ hello: 'world' }));
  app.get('/record', async () => record);
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

/** Deals paths out to the connections: no two connections share one, unless there are too few. */
function dealt(paths: string[]): string[][] {
  return Array.from({ length: CONNECTIONS }, (_, connection) =>
    paths.length < CONNECTIONS ? paths : paths.filter((_path, at) => at % CONNECTIONS === connection),
  );
}

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
