import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { SearchEngine } from '../../server/search/engine.ts';
import { Overloaded } from '../../server/search/gate.ts';
import { enqueue } from '../../server/search/outbox.ts';
import { aPractice, save } from '../records.ts';

interface Status {
  status: string;
  catalogue: { version: number; changed: string | null; practices: number };
  search: { engine: string | null; degraded: boolean; waiting: number };
  promise: Record<string, number | null>;
}

async function site(environment: Record<string, string> = {}, search?: SearchEngine) {
  const database = openDatabase(':memory:');
  onTestFinished(() => closeDatabase(database));
  await save(database, { practices: [aPractice('one')] });
  const config = readConfig({ LOG_LEVEL: 'silent', ...environment });
  const app = await buildApp({ db: database.db, search: search ?? embeddedEngine(database.db), config });
  onTestFinished(() => app.close());
  const status = async () => (await app.inject('/api/v1/status')).json<Status>();
  return { app, database, status };
}
const MEILI = { MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'never to be seen' };

describe('the status', () => {
  test('says how things are now, and is kept by nobody', async () => {
    const { app, status } = await site();
    expect(await status()).toMatchObject({
      status: 'ok',
      catalogue: { version: 1, practices: 1, changed: expect.stringMatching(/^\d{4}-.*Z$/) as string },
      search: { engine: null, degraded: false, waiting: 0 },
      promise: { availability: 99.5, searchRate: 30 },
    });
    await app.inject('/api/practices?q=one');
    expect((await status()).search.engine).toBe('embedded');
    for (const url of ['/api/v1/status', '/status', '/hu/status'])
      expect((await app.inject(url)).headers).toMatchObject({ 'cache-control': 'no-store' });
  });

  test('says that search answers in the place of the usual engine, and what it does not know yet', async () => {
    const { app, database, status } = await site(MEILI, {
      search: async (query) => ({ ...(await embeddedEngine(database.db).search(query)), degraded: true }),
    });
    await app.inject('/api/practices?q=one');
    expect(await status()).toMatchObject({ status: 'degraded', search: { degraded: true, waiting: 1 } });
    await write(database, (tx) => enqueue(tx, [1, 2, 3]));
    expect((await status()).search.waiting).toBe(3);
  });

  test('tells nothing that is nobody’s business', async () => {
    const { app } = await site({ ...MEILI, DATABASE: '/srv/secret-place/catalogue.db' });
    for (const url of ['/api/v1/status', '/status']) {
      const { body } = await app.inject(url);
      expect(body).not.toMatch(/never to be seen|secret-place|7700|backup/);
    }
  });
});

describe('the page about it', () => {
  test.each([
    ['en', 'Status', 'Everything works.'],
    ['it', 'Stato del servizio', 'Tutto funziona.'],
    ['sv', 'Driftläge', 'Allt fungerar.'],
    ['et', 'Seisund', 'Kõik töötab.'],
    ['hu', 'Állapot', 'Minden működik.'],
  ])('is in %s, and linked from every page', async (language, title, well) => {
    const { app } = await site();
    const { body, statusCode } = await app.inject(`/${language}/status`);
    expect(statusCode).toBe(200);
    expect(body).toContain(`>${title}</h1>`);
    expect(body).toContain(well);
    expect(body).not.toContain('status.promise');
    expect((await app.inject(`/${language}/about`)).body).toContain(`href="/${language}/status"`);
  });
});

test('a page whose search is refused says when to come again, like the API', async () => {
  const { app } = await site({}, { search: () => Promise.reject(new Overloaded()) });
  const page = await app.inject('/practices?q=one');
  expect({ status: page.statusCode, again: page.headers['retry-after'] }).toEqual({
    status: 503,
    again: '2',
  });
});
