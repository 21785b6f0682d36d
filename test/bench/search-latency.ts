import { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { withFallback } from '../../server/search/fallback.ts';
import { startIndexer } from '../../server/search/indexer.ts';
import { startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { meilisearch } from '../../server/search/meili.ts';

import { type Kind, kinds, type Query } from './queries.ts';

// How long a search takes: what the API adds to the Meilisearch requests it makes, and the embedded engine.

/** Every query is asked this often of every side, the sides in turn. */
const ROUNDS = 2;
const ONE_ANSWER = '/api/practices?q=city';

/** Milliseconds of every answer. */
type Times = Record<Kind, number[]>;

export interface SearchTimes {
  /** Seconds from the start of the indexer until Meilisearch answers. */
  readonly indexing: number;
  /** The same Meilisearch requests, sent by themselves. */
  readonly raw: Times;
  /** Our API over HTTP on Meilisearch. */
  readonly api: Times;
  /** The same without the way over HTTP to our server. */
  readonly inProcess: Times;
  /** Our API over HTTP on the embedded engine. */
  readonly embedded: Times;
  /** The same two, put in the order of likeness to a city. */
  readonly apiByLikeness: Times;
  readonly embeddedByLikeness: Times;
}

/** @throws Error when Meilisearch is not ready after `longest` milliseconds. */
export async function measureSearch(
  databasePath: string,
  folder: string,
  queries: Query[],
  longest: number,
): Promise<SearchTimes> {
  const server = await startLocalMeilisearch(join(folder, 'meilisearch'));
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error', MEILI_URL: server.url, MEILI_KEY: server.key });
  const { engine, index } = meilisearch(server.url, server.key);
  const embedded = embeddedEngine(database.db);
  const search = withFallback(engine, embedded, { onFailure: () => undefined });
  const onMeilisearch = await buildApp({ db: database.db, search, config, pages: false });
  const onEmbedded = await buildApp({
    db: database.db,
    search: embedded,
    config: { ...config, meili: undefined },
    pages: false,
  });
  const start = performance.now();
  const indexer = startIndexer(database, index, onMeilisearch.log);
  try {
    await untilMeilisearchServes(onMeilisearch, longest);
    const indexing = (performance.now() - start) / 1000;
    const address = await onMeilisearch.listen({ host: '127.0.0.1', port: 0 });
    const embeddedAddress = await onEmbedded.listen({ host: '127.0.0.1', port: 0 });
    const asked = await recorded(onMeilisearch, queries);
    const [raw, api, inProcess, ofEmbedded, apiByLikeness, embeddedByLikeness] = await inTurn(queries, [
      async (_, at) => {
        for (const { url, init } of asked[at] ?? []) await answered(url, init);
      },
      ({ path }) => answered(address + path, PLAIN),
      async ({ path }) => void (await onMeilisearch.inject({ url: path })),
      ({ path }) => answered(embeddedAddress + path, PLAIN),
      ({ path }) => answered(address + byLikeness(path), PLAIN),
      ({ path }) => answered(embeddedAddress + byLikeness(path), PLAIN),
    ]);
    await refuseFallback(onMeilisearch);
    const byOurs = { raw, api, inProcess, embedded: ofEmbedded };
    return { indexing, ...byOurs, apiByLikeness, embeddedByLikeness } as SearchTimes;
  } finally {
    await indexer.stop();
    await onMeilisearch.close();
    await onEmbedded.close();
    await closeDatabase(database);
    await server.stop();
  }
}

/** The same search in the order of likeness to a town of 30,000; deep pages of it are rare, so the first is asked for. */
const byLikeness = (path: string): string =>
  `${path.replace(/([?&])page=\d+/, '$1')}&sort=likeness&my_population=30000&my_country=HU&my_language=hu`;

/** Compression is measured nowhere: it depends on the visitor. */
const PLAIN = { headers: { 'accept-encoding': 'identity' } };

async function answered(url: string, init: RequestInit): Promise<void> {
  const answer = await fetch(url, init);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
}

async function untilMeilisearchServes(app: FastifyInstance, longest: number): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < longest) {
    const ready = (await app.inject('/health/ready')).json<{ search: { outbox: { length: number } } }>();
    if (ready.search.outbox.length === 0) {
      const answer = (await app.inject(ONE_ANSWER)).json<{ engine: { name: string } }>();
      if (answer.engine.name === 'meilisearch') return;
    }
    await wait(100);
  }
  throw new Error('Meilisearch did not come to serve in time.');
}

/** Measurements of the embedded engine under the name of Meilisearch would be worthless. */
async function refuseFallback(app: FastifyInstance): Promise<void> {
  const answer = (await app.inject(ONE_ANSWER)).json<{ engine: { name: string } }>();
  if (answer.engine.name !== 'meilisearch') throw new Error('Meilisearch failed during the measurement.');
}

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** For each query, the requests that the API sends to Meilisearch: seen once, by standing in the way of node:http. */
async function recorded(app: FastifyInstance, queries: Query[]): Promise<Asked[][]> {
  const { end } = ClientRequest.prototype;
  let seen: Asked[] = [];
  ClientRequest.prototype.end = function (this: ClientRequest, ...given: unknown[]) {
    const [body] = given;
    if (this.path.endsWith('/multi-search') && typeof body === 'string') {
      const headers = Object.entries(this.getHeaders()).filter(
        ([name]) => !['host', 'connection'].includes(name),
      );
      const url = `${this.protocol}//${this.getHeader('host')}${this.path}`;
      seen.push({ url, init: { method: this.method, headers: headers as [string, string][], body } });
    }
    return Reflect.apply(end, this, given) as ClientRequest;
  } as typeof end;
  try {
    const all: Asked[][] = [];
    for (const { path } of queries) {
      seen = [];
      await app.inject({ url: path });
      if (seen.length === 0) throw new Error(`${path} was not sent to Meilisearch.`);
      all.push(seen);
    }
    return all;
  } finally {
    ClientRequest.prototype.end = end;
  }
}

type Side = (query: Query, at: number) => Promise<void>;

/** Asks all sides every query in turn, each time another side first; one round before to warm up. */
async function inTurn(queries: Query[], sides: Side[]): Promise<Times[]> {
  const times = sides.map(() => Object.fromEntries(kinds.map((kind) => [kind, [] as number[]])) as Times);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, query] of queries.entries()) {
      for (let turn = 0; turn < sides.length; turn++) {
        const side = (turn + at + round) % sides.length;
        const start = performance.now();
        await sides[side]?.(query, at);
        if (round > 0) times[side]?.[query.kind].push(performance.now() - start);
      }
    }
  }
  return times;
}
