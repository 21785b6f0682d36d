import { describe, expect, test } from 'vitest';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { saveCity } from '../../server/cities/writes.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { saveTag } from '../../server/vocabulary/writes.ts';
import { apiOver, freshDatabase, run, saving, temporaryFolder } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';

const saveOn = (database: Database, day: string, more: Parameters<typeof aPractice>[1]) =>
  write(database, (tx) =>
    savePractice(tx, aPractice('one', more), { now: new Date(`${day}T10:00:00Z`), command: 'secret' }),
  );

async function withVersions(...statuses: ('draft' | 'published' | 'archived')[]) {
  const database = freshDatabase();
  await save(database, {});
  for (const [at, status] of statuses.entries())
    await saveOn(database, `2026-0${at + 1}-01`, { status, title: `Title ${at + 1}` });
  return { database, app: await apiOver(database) };
}

describe('a version of a practice', () => {
  test('is the record as it was, with when it was saved and what changed since', async () => {
    const database = freshDatabase();
    await save(database, {});
    const costs = [
      { phase: 'set-up' as const, amount: 12_000, currency: 'SEK', price_year: 2019, what: 'Bikes.' },
    ];
    await saveOn(database, '2026-01-01', { title: 'Bike paths', problem: 'unknown', costs });
    await saveOn(database, '2026-02-03', { title: 'Cycle paths', summary: 'Better.' });
    await saveOn(database, '2026-03-04', { title: 'Cycle paths', summary: 'Best.' });
    const app = await apiOver(database);
    const first = (await app.inject('/api/practices/one/versions/1')).json<Record<string, unknown>>();
    expect(first).toMatchObject({
      slug: 'one',
      version: 1,
      on: '2026-01-01T10:00:00.000Z',
      title: 'Bike paths',
      newest: { version: 3, on: '2026-03-04T10:00:00.000Z' },
      changedSince: ['Title', 'Summary', 'Problem', 'Costs'],
      previous: null,
      next: 2,
      archivedOn: null,
      city: { slug: 'tartu', name: 'Tartu' },
      tags: [{ slug: 'mobility' }],
      record: { title: 'Bike paths', costs },
    });
    const words = (first['fields'] as { field: string; lines: { text: string }[] }[]).map(
      ({ field, lines }) => [field, lines[0]?.text],
    );
    expect(words).toContainEqual(['costs', 'To set up: SEK 12,000 (about EUR 1,080, 2019). Bikes.']);
    expect(words).toContainEqual(['problem', 'Asked, and not known.']);
    expect(words).toContainEqual(['stage', 'Running']);
    expect(JSON.stringify(first)).not.toContain('secret');
  });

  test('is listed with its address where it was published, and not where it was a draft', async () => {
    const { app } = await withVersions('draft', 'published', 'draft', 'published');
    const { history } = (await app.inject('/api/practices/one')).json<{
      history: { versions: { version: number; readable: boolean }[] };
    }>();
    expect(history.versions.map(({ version, readable }) => [version, readable])).toEqual([
      [4, true],
      [3, false],
      [2, true],
      [1, false],
    ]);
    const status = async (version: number) =>
      (await app.inject(`/api/practices/one/versions/${version}`)).statusCode;
    expect(await Promise.all([1, 2, 3, 4, 5].map(status))).toEqual([404, 200, 404, 200, 404]);
    expect((await app.inject('/api/practices/one/versions/2')).json()).toMatchObject({
      previous: null,
      next: 4,
    });
  });

  test('names city and subjects as they are called now, also after they were renamed', async () => {
    const path = `${temporaryFolder()}/catalogue.db`;
    const database = freshDatabase(path);
    await save(database, { practices: [aPractice('one')] });
    await run(path, 'rename', 'city', 'tartu', 'dorpat');
    await write(database, async (tx) => {
      await saveCity(tx, aCity('dorpat', { name: 'Dorpat' }), saving);
      await saveTag(tx, aTag('mobility', { en: 'Getting about' }), saving);
    });
    const app = await apiOver(database);
    expect((await app.inject('/api/practices/one/versions/1')).json()).toMatchObject({
      city: { slug: 'dorpat', name: 'Dorpat' },
      tags: [{ slug: 'mobility', label: 'Getting about' }],
      record: { city: 'tartu' },
    });
  });

  test('is nothing where the number is none', async () => {
    const { app } = await withVersions('published');
    expect((await app.inject('/api/practices/one/versions/0')).statusCode).toBe(400);
    expect((await app.inject('/api/practices/one/versions/x')).statusCode).toBe(400);
    expect((await app.inject('/api/practices/none/versions/1')).statusCode).toBe(404);
    expect((await app.inject('/api/practices/one/versions/1?x=1')).statusCode).toBe(400);
  });
});

describe('a practice that was archived', () => {
  test('is gone, and says since when and what stays readable', async () => {
    const { app } = await withVersions('published', 'published', 'archived');
    const { statusCode, headers, body } = await app.inject('/api/practices/one');
    expect(statusCode).toBe(410);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      title: 'Gone',
      detail: expect.stringContaining('archived on 1 March 2026') as string,
      practice: {
        slug: 'one',
        title: 'Title 2',
        archivedOn: '2026-03-01T10:00:00.000Z',
        versions: [{ version: 2, on: '2026-02-01T10:00:00.000Z' }, { version: 1 }],
      },
    });
    expect(body).not.toContain('Title 3');
    for (const path of ['similar', 'fit'])
      expect((await app.inject(`/api/practices/one/${path}`)).statusCode).toBe(410);
  });

  test('keeps the versions that were published, and they say that it is archived', async () => {
    const { app } = await withVersions('published', 'archived', 'archived');
    expect((await app.inject('/api/practices/one/versions/1')).json()).toMatchObject({
      archivedOn: '2026-02-01T10:00:00.000Z',
      newest: { version: 1 },
      next: null,
      changedSince: [],
    });
    for (const version of [2, 3])
      expect((await app.inject(`/api/practices/one/versions/${version}`)).statusCode).toBe(404);
  });

  test('and was never published is not there at all, nor is one that is a draft again, with all its versions', async () => {
    const { app } = await withVersions('draft', 'archived');
    expect((await app.inject('/api/practices/one')).statusCode).toBe(404);
    const again = await withVersions('published', 'draft');
    expect((await again.app.inject('/api/practices/one')).statusCode).toBe(404);
    expect((await again.app.inject('/api/practices/one/versions/1')).statusCode).toBe(404);
  });

  test('is back at its address when it is published again', async () => {
    const { app, database } = await withVersions('published', 'archived');
    expect((await app.inject('/api/practices/one')).statusCode).toBe(410);
    await saveOn(database, '2026-05-01', {});
    expect((await app.inject('/api/practices/one')).statusCode).toBe(200);
    expect((await app.inject('/api/practices/one/versions/1')).json()).toMatchObject({
      archivedOn: null,
      next: 3,
    });
  });

  test('takes its adoptions out of the catalogue with it', async () => {
    const database = freshDatabase();
    await save(database, {
      cities: [aCity('gavle')],
      practices: [aPractice('one')],
      adoptions: [anAdoption('one', 'gavle')],
    });
    await save(database, { practices: [aPractice('one', { status: 'archived' })] });
    const app = await apiOver(database);
    expect((await app.inject('/api/adoptions/one-gavle')).statusCode).toBe(404);
  });
});
