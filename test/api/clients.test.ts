import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Filters,
  PracticeExchange,
  ProblemError,
} from '../../docs/clients/typescript/practice-exchange.ts';
import type { SearchParameters } from '../../server/practices/schema.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { gated } from '../../server/search/gate.ts';
import { apiOver, seededDatabase } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { busyProxyBefore } from './busy.ts';

const CLIENTS = join(PROJECT, 'docs', 'clients');
const DRIVERS = join(import.meta.dirname, 'fixtures', 'clients');
const run = promisify(execFile);
const runs = (command: string, ...parameters: string[]): boolean =>
  spawnSync(command, parameters).status === 0;
const PYTHON = runs('python3', '-c', 'import sys; assert sys.version_info >= (3, 9)');
const R = runs('Rscript', '-e', 'stopifnot(packageVersion("httr2") >= "0.2"); loadNamespace("jsonlite")');

/** A listening server on the real catalogue, and a busy proxy before it. */
async function site() {
  const app = await apiOver(await seededDatabase());
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }), busy: await busyProxyBefore(app) };
}

/** What has to come out, asked for without any client. */
async function truth(app: FastifyInstance) {
  const get = async <T>(url: string): Promise<T> => (await app.inject(url)).json<T>();
  const { total, results } = await get<{ total: number; results: { slug: string; title: string }[] }>(
    '/api/practices?q=digital&country=SE&country=IT&sort=title',
  );
  const tags = await get<{ results: { slug: string }[]; next: string }>(
    '/api/catalogue/practices?limit=100&fields=slug',
  );
  const rest = await get<typeof tags>(tags.next);
  const { title } = await get<{ title: string }>('/api/practices/spoku');
  const { apa } = await get<{ apa: string }>('/api/practices/spoku/citation');
  return {
    total,
    found: results.map(({ slug, title: of }) => ({ slug, title: of })),
    walked: [...tags.results, ...rest.results].map(({ slug }) => slug),
    title,
    apa,
    missing: [404, 'There is no practice at this address.'],
    refused: 429,
    late: { slug: 'spoku', version: 1 },
  };
}

describe('the client in TypeScript', () => {
  test('searches, walks, cites, and waits while the server is busy', async () => {
    const { app, origin, busy } = await site();
    const client = new PracticeExchange(origin);
    const asked = { q: 'digital', country: ['SE', 'IT'], sort: 'title' } as const;
    const { total, results } = await client.search(asked, ['slug', 'title']);
    expectTypeOf(results).toEqualTypeOf<{ slug: string; title: string }[]>();
    const walked: string[] = [];
    for await (const { slug } of client.walk('practices', ['slug'])) walked.push(slug);
    const status = async (origin: string, slug: string, tries: number): Promise<[number, string]> =>
      new PracticeExchange(origin, { tries }).get('practices', slug).then(
        () => [200, ''],
        (error: ProblemError) => [error.status, error.message],
      );
    const expected = await truth(app);
    expect(expected.found.length).toBeGreaterThan(1);
    expect(expected.walked.length).toBeGreaterThan(100);
    expect({
      total,
      found: results,
      walked,
      title: (await client.get('practices', 'spoku')).title,
      apa: (await client.citation('practices', 'spoku')).apa,
      missing: await status(origin, 'nothing', 5),
      refused: (await status(busy, 'spoku', 1))[0],
      late: await new PracticeExchange(busy).get('practices', 'spoku', ['slug', 'version']),
    }).toEqual(expected);
  });

  test('says what a full server says, and does not wait longer than it was told', async () => {
    const database = await seededDatabase();
    const full = gated(embeddedEngine(database.db), { atOnce: 0, waiting: 0, deadline: 1000 });
    const app = await apiOver(database, full);
    const client = new PracticeExchange(await app.listen({ host: '127.0.0.1', port: 0 }), { longestWait: 1 });
    const error: unknown = await client.search({ q: 'heat' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 503, retryAfter: 2, requestId: expect.any(String) as string });
    expect(String(error)).toContain('More searches are waiting than can be answered.');
  });

  test('knows every filter of the search, but those of likeness', () => {
    type Known = Exclude<keyof Static<typeof SearchParameters>, `my${string}` | `weigh_${string}` | 'fields'>;
    expectTypeOf<keyof Filters>().toEqualTypeOf<Known>();
  });
});

/** Runs a client in another language on what the one in TypeScript is run on, and expects the same. */
async function expectSame(command: string, driver: string, folder: string): Promise<void> {
  const { app, origin, busy } = await site();
  const { stdout } = await run(command, [join(DRIVERS, driver), join(CLIENTS, folder), origin, busy]);
  expect(JSON.parse(stdout)).toEqual(await truth(app));
}

test.runIf(PYTHON)('the client in Python does the same', () => expectSame('python3', 'drive.py', 'python'));
test.runIf(R)('the client in R does the same', () => expectSame('Rscript', 'drive.R', 'r'));
