import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { spoolOf } from '../../server/exports/spool.ts';
import { written } from '../../server/exports/written.ts';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, eventually, freshDatabase, run, saving, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const MAIL = 'anna.clerk@city.example';

async function small(): Promise<Database> {
  const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
  await save(database, {
    practices: [aPractice('one', { summary: `Ask ${MAIL} or Anna.` }), aPractice('two')],
  });
  return database;
}

const spooled = ({ path }: Database): string[] =>
  readdirSync(dirname(path)).filter((name) => name.includes('.exports-'));
const units = (database: Database): string[] =>
  spooled(database).flatMap((name) => readdirSync(join(dirname(database.path), name)));

function spoolOver(database: Database, limits: Parameters<typeof spoolOf>[2] = {}) {
  const spool = spoolOf(database.db, 'https://practices.test', limits);
  onTestFinished(() => spool.close());
  return spool;
}

/** What a file of a spool holds. */
async function textOf(spool: ReturnType<typeof spoolOf>, name: string): Promise<string> {
  const file = await spool.open(name);
  if (file === undefined) throw new Error(`There is no ${name}.`);
  const text = await file.handle.readFile('utf8');
  await file.handle.close();
  return text;
}

describe('files of the whole catalogue', () => {
  test('are made once, whoever asks, and anew when the catalogue has changed', async () => {
    const database = await small();
    const spool = spoolOver(database);
    const texts = await Promise.all(Array.from({ length: 10 }, () => textOf(spool, 'practices.csv')));
    expect(new Set(texts).size).toBe(1);
    expect(units(database).map((name) => name.split('-')[0])).toEqual(['tables']);
    const [folder] = units(database);
    await textOf(spool, 'costs.csv');
    expect(units(database)).toEqual([folder]);
    const before = await spool.open('practices.csv');

    await write(database, (tx) => savePractice(tx, aPractice('two', { title: 'Another title' }), saving));
    const after = await spool.open('practices.csv');
    expect(await after?.handle.readFile('utf8')).toContain('Another title');
    expect(after?.snapshot).not.toBe(before?.snapshot);
    // Who began to read the old one reads it to its end.
    expect(await before?.handle.readFile('utf8')).toBe(texts[0]);
    await Promise.all([before?.handle.close(), after?.handle.close()]);
    expect(units(database)).not.toContain(folder);
    expect(units(database)).toHaveLength(1);
  });

  test('answer HEAD with their length, and 304 to those who have them, until they change', async () => {
    const database = await small();
    const app = await apiOver(database);
    for (const url of ['/data/practices.csv', '/data/catalogue.zip', '/data/practices.jsonld']) {
      const whole = await app.inject(url);
      const head = await app.inject({ method: 'HEAD', url });
      const { date: _, 'x-request-id': __, ...headers } = whole.headers;
      expect(head.body).toBe('');
      expect(head.headers).toMatchObject(headers);
      expect(Number(headers['content-length'])).toBe(whole.rawPayload.length);
      expect(headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
      const had = { 'if-none-match': `"other", ${String(headers['etag'])}` };
      const again = await app.inject({ url, headers: had });
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', headers['etag']]);
      expect((await app.inject({ url, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
      expect((await app.inject({ url, headers: { 'accept-encoding': 'br' } })).rawPayload).toEqual(
        whole.rawPayload,
      );
    }
    const { headers } = await app.inject('/data/practices.csv');
    const had = { 'if-none-match': String(headers['etag']) };
    await write(database, (tx) => savePractice(tx, aPractice('two', { status: 'archived' }), saving));
    const changed = await app.inject({ url: '/data/practices.csv', headers: had });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).not.toContain('practices/two');
  });

  test('forget who is erased at once, without anybody asking, and are gone when the server is', async () => {
    const database = await small();
    const spool = spoolOver(database, { look: 20 });
    await spool.all();
    expect(units(database)).toHaveLength(5);
    const holding = (word: string): boolean =>
      spooled(database).some((name) =>
        readdirSync(join(dirname(database.path), name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .some((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(word)),
      );
    expect(holding('or Anna')).toBe(true);
    expect(holding(MAIL)).toBe(false);
    expect(await run(database.path, 'contact', 'erase', MAIL)).toMatchObject({ code: 0 });
    await eventually('what was made before is gone', () => units(database).length === 0);
    expect(holding('or Anna')).toBe(false);
    await textOf(spool, 'practices.jsonl');
    await spool.close();
    expect(spooled(database)).toEqual([]);
  });

  test('that a process left behind are removed by the next one', async () => {
    const database = await small();
    // No process has such a number.
    const left = `${database.path}.exports-4194999-abcdef`;
    mkdirSync(join(left, 'tables-x'), { recursive: true });
    await textOf(spoolOver(database), 'practices.csv');
    expect(existsSync(left)).toBe(false);
    expect(spooled(database)).toHaveLength(1);
  });
});

describe('where there is no room', () => {
  test.each([
    ['the disk is nearly full', { leave: Number.MAX_SAFE_INTEGER }],
    ['all files together are too many', { most: 3000 }],
  ])('%s: nothing half is kept, and the next one asks again', async (_, limits) => {
    const database = await small();
    const spool = spoolOver(database, limits);
    for (const name of ['practices.csv', 'catalogue.zip', 'catalogue.xlsx'])
      await expect(spool.open(name)).rejects.toMatchObject({
        statusCode: 503,
        retryAfter: 600,
        message: expect.stringContaining('no room on the disk') as string,
      });
    await eventually('nothing is left', () => units(database).length === 0);
  });

  test('a write that the disk refuses says so', async () => {
    const bounds = { leave: 0, take: () => undefined, signal: new AbortController().signal };
    const pieces = (async function* () {
      yield 'text';
    })();
    const folder = temporaryFolder();
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/dev/full', join(folder, 'full'));
    await expect(written(join(folder, 'full'), pieces, bounds)).rejects.toMatchObject({
      retryAfter: 600,
      cause: { code: 'ENOSPC' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
