import { gzipSync } from 'node:zlib';
import { buildApp } from '../../server/app.ts';
import { cursorAfter } from '../../server/catalogue/cursor.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';

// What programs pay that read the catalogue through the API: whole or some fields, page by page; and its description.

const [ROUNDS, PAGE] = [15, 100];
const WALK = `/api/v1/catalogue/practices?limit=${PAGE}`;
const SEARCH = '/api/v1/practices?q=city';
const FEW = 'fields=slug,title,city';

export interface Reading {
  /** Milliseconds of each round: addresses, and what they are compared with. */
  readonly times: Readonly<Record<string, number[]>>;
  /** Bytes of answers, as they are and compressed. */
  readonly sizes: Readonly<Record<string, readonly [bytes: number, gzip: number]>>;
}

/** In this process, without a network; rounds are interleaved, so that medians can be compared. @param far a slug far down. */
export async function measureReading(databasePath: string, far: string): Promise<Reading> {
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error' });
  const app = await buildApp({ db: database.db, search: embeddedEngine(database.db), config, pages: false });
  const { headers } = await app.inject('/openapi.json');
  const rows = (columns: string) =>
    database.db.$client.prepare(
      `SELECT ${columns} FROM practice WHERE slug > '' AND status = 'published' ORDER BY slug LIMIT ${PAGE}`,
    );
  const [whole, slugs] = [rows('*'), rows('slug')];
  const get = (url: string, more: Record<string, string> = {}) => app.inject({ url, headers: more });
  const farDown = `${WALK}&cursor=${cursorAfter('practices', far)}`;
  const work: Record<string, () => Promise<{ body?: string }>> = {
    'a page of 100, whole': () => get(WALK),
    'the same, three fields': () => get(`${WALK}&${FEW}`),
    'the same, slugs alone': () => get(`${WALK}&fields=slug`),
    'slugs alone, far down': () => get(`${farDown}&fields=slug`),
    'a search, whole': () => get(SEARCH),
    'the same search, three fields': () => get(`${SEARCH}&${FEW}`),
    '/openapi.json': () => get('/openapi.json'),
    'the same, unchanged': () => get('/openapi.json', { 'if-none-match': String(headers['etag']) }),
    'SQL: 100 rows of `practice`': async () => ({ body: JSON.stringify(whole.all()) }),
    'SQL: 100 slugs': async () => ({ body: JSON.stringify(slugs.all()) }),
  };
  const times: Record<string, number[]> = {};
  const sizes: Record<string, readonly [number, number]> = {};
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, once] of Object.entries(work)) {
        const start = performance.now();
        const { body = '' } = await once();
        (times[name] ??= []).push(performance.now() - start);
        sizes[name] = [Buffer.byteLength(body), gzipSync(body).length];
      }
    return { times, sizes };
  } finally {
    await app.close();
    await closeDatabase(database);
  }
}
