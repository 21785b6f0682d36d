import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { freePort } from '../../../server/local-meilisearch.ts';
import { aPractice, save } from '../../records.ts';
import type { Trial } from '../trial.ts';
import { hold, rounds, until } from './rounds.ts';
import { notBuilt, startService } from './service.ts';

/** No visitor waits longer for a search, in milliseconds: two seconds, and more where a machine has others to serve too. */
export const LONGEST = 5000;

const port = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** The ways in which no Meilisearch is there: each starts what answers in its place, if anything, and says where. */
const AWAY: readonly [name: string, place: () => Promise<{ url: string; server?: Server }>][] = [
  ['nobody listens', async () => ({ url: `http://127.0.0.1:${await freePort()}` })],
  [
    'it takes connections and says nothing',
    async () => {
      const server = createServer((socket) => void socket.on('error', () => undefined));
      return { url: await port(server), server };
    },
  ],
  [
    'something else answers, with a page',
    async () => {
      const server = createHttpServer((_, reply) => reply.end('<!doctype html><title>Welcome</title>'));
      return { url: await port(server), server };
    },
  ],
  [
    'a proxy answers 502',
    async () => {
      const server = createHttpServer((_, reply) => reply.writeHead(502).end('<h1>Bad gateway</h1>'));
      return { url: await port(server), server };
    },
  ],
  ['its name is unknown', async () => ({ url: 'http://meilisearch.invalid:7700' })],
];

export const awayAtStart: Trial = {
  row: '7',
  fault: 'start the server without a Meilisearch',
  holds:
    'it starts, says that it is degraded and why, pages and records answer, the embedded engine searches, and it ends in time',
  gate: 2,
  release: 25,
  cannot: notBuilt,
  async run(bounds) {
    const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-away-'));
    const path = join(folder, 'catalogue.db');
    const database = openDatabase(path);
    await save(database, { practices: ['one', 'two'].map((slug) => aPractice(slug)) });
    await closeDatabase(database);
    let slowest = 0;
    try {
      const outcome = await rounds(bounds, async (at) => {
        const [name, place] = AWAY[at % AWAY.length] ?? AWAY[0]!;
        const { url, server } = await place();
        try {
          slowest = Math.max(slowest, await withoutEngine(path, url));
        } catch (error) {
          throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
        } finally {
          server?.close();
        }
      });
      return {
        ...outcome,
        detail: `${AWAY.map(([name]) => name).join('; ')}; slowest search ${Math.round(slowest)} ms`,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** @returns milliseconds of the slowest search. */
async function withoutEngine(path: string, url: string): Promise<number> {
  const service = await startService({ DATABASE: path, MEILI_URL: url, MEILI_KEY: 'k'.repeat(32) });
  try {
    const found = [];
    for (let search = 0; search < 5; search++) found.push(await service.search());
    for (const { status, total, engine, degraded, waited } of found) {
      hold('the embedded engine answers', status === 200 && total === 2 && engine === 'embedded' && degraded);
      hold(`a search takes ${Math.round(waited)} ms`, waited <= LONGEST);
    }
    for (const page of ['/', '/practices?q=practice', '/practices/one', '/api/practices/one'])
      hold(`${page} answers`, (await fetch(service.origin + page)).status === 200);
    await until('/health/ready says why', async () => {
      const { status, search } = await service.ready();
      return status === 'degraded' && !search.index.serving && search.index.trouble !== null;
    });
    hold('nothing is lost', (await service.ready()).search.outbox.length === 2);
    hold(
      'the log says why',
      service.log.some(({ reason }) => reason?.includes('Meilisearch') === true),
    );
    return Math.max(...found.map(({ waited }) => waited));
  } finally {
    const { code, took } = await service.end();
    hold(`it ends by itself (code ${code}, ${Math.round(took)} ms)`, code === 0 && took <= 10_000);
  }
}
