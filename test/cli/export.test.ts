import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { run, SEED, temporaryFolder } from '../helper.ts';

const shared = mkdtempSync(join(tmpdir(), 'practice-exchange-export-'));
const database = join(shared, 'catalogue.db');
beforeAll(async () => {
  await run(database, 'seed', SEED);
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

describe('exchange export', () => {
  test.each([
    ['a YAML file', ['all.yaml']],
    ['a JSON file', ['all.json']],
    ['JSON Lines', ['all.jsonl']],
    ['a spreadsheet', ['all.xlsx']],
    ['a folder like seed/', ['folder']],
    ['a folder of JSON', ['folder', '--format', 'json']],
    ['a folder of CSV', ['folder', '--format', 'csv']],
    ['a folder of CSV for Excel in Europe', ['folder', '--format', 'csv', '--delimiter', ';']],
  ])(
    'the real catalogue as %s: imported again it changes nothing, elsewhere it makes the same',
    async (_, [target = '', ...options]) => {
      const folder = temporaryFolder();
      const path = join(folder, target);
      expect(await run(database, 'export', path, ...options)).toMatchObject({ code: 0, out: '' });
      const again = await run(database, 'import', path);
      expect(again.out).toMatch(/total\s+\+0 ~0 =981\n$/);
      expect(again.err).toBe('');
      const other = join(folder, 'other.db');
      expect(await run(other, 'import', path)).toMatchObject({ code: 0 });
      expect(records(other)).toEqual(records(database));
    },
  );

  test('gives the same bytes each time', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.yaml', 'b.yaml']) await run(database, 'export', join(folder, name));
    expect(readFileSync(join(folder, 'a.yaml'))).toEqual(readFileSync(join(folder, 'b.yaml')));
  });

  test('prints to standard output for other programs', async () => {
    const { out } = await run(database, 'export', '-', '--format', 'jsonl', '--kind', 'plans');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ record: 'plan', slug: 'birmingham-action-plan' });
  });

  test('texts that a spreadsheet would run are made harmless, and come back as they were', async () => {
    const folder = temporaryFolder();
    const hostile = ['=1+1', '+2', '@SUM(A1)', '-x', `'=quoted`, `'plain`, 'a=b', '-5'];
    const own = join(folder, 'own.db');
    await run(own, 'seed', SEED);
    const tags = hostile.map((word, at) => ({
      slug: `tag-${at}`,
      kind: 'topic',
      labels: Object.fromEntries(['en', 'it', 'sv', 'et', 'hu'].map((language) => [language, word])),
      synonyms: { en: [`${word};x`, 'back\\slash'] },
    }));
    writeFileSync(join(folder, 'tags.json'), JSON.stringify(tags));
    await run(own, 'import', join(folder, 'tags.json'));
    const csv = join(folder, 'tags.csv');
    await run(own, 'export', csv);
    const cells = readFileSync(csv, 'utf8').match(/(?<=,|^)"?[=+@-][^,]*/gm) ?? [];
    expect(cells.filter((cell) => !/^"?-?\d+"?$/.test(cell) && !/^"?\+2/.test(cell))).toEqual([]);
    expect((await run(own, 'import', csv)).out).toMatch(/total\s+\+0 ~0 =130\n$/);
  });

  test('contacts leave only when asked for by name', async () => {
    const folder = temporaryFolder();
    const own = join(folder, 'own.db');
    await run(own, 'seed', SEED);
    writeFileSync(
      join(folder, 'contacts.csv'),
      'practice,role,mailbox,public\nspoku,Office,canary@city.example,no\n',
    );
    expect(await run(own, 'import', join(folder, 'contacts.csv'))).toMatchObject({ code: 0 });
    await run(own, 'export', join(folder, 'all.jsonl'));
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8')).not.toContain('canary');
    await run(own, 'export', join(folder, 'all.jsonl'), '--with-contacts');
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8')).toContain('canary@city.example');
    expect((await run(own, 'import', join(folder, 'all.jsonl'))).out).toMatch(/total\s+\+0 ~0 =982\n$/);
  });

  test('says what it cannot do: several kinds in one CSV, a folder in the place of a file, no catalogue', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x.yaml'));
    expect((await run(database, 'export', join(folder, 'all.csv'))).err).toContain(
      'A CSV file holds one kind of record',
    );
    expect((await run(database, 'export', join(folder, 'x.yaml'))).err).toContain('is a folder');
    const none = await run(join(folder, 'none.db'), 'export', join(folder, 'all.yaml'));
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('There is no catalogue at') });
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });
});

describe('exchange template', () => {
  test.each([
    'practices.xlsx',
    'practices.csv',
    'practices.yaml',
    'practices.json',
    'practices.jsonl',
    'all.xlsx',
  ])('an example as %s can be imported as it is', async (name) => {
    const folder = temporaryFolder();
    const path = join(folder, name);
    expect(await run(database, 'template', path, '--example')).toMatchObject({ code: 0 });
    const { code, err } = await run(database, 'import', path, '--dry-run');
    expect({ code, err }).toEqual({ code: 0, err: 'This was a dry run: nothing was written.\n' });
  });

  test.each(['tags', 'cities', 'practices', 'events', 'adoptions', 'plans', 'contacts'])(
    'an empty table of %s names every field and holds no record',
    async (kind) => {
      const path = join(temporaryFolder(), `${kind}.csv`);
      await run(database, 'template', path);
      const [headings = '', notes = ''] = readFileSync(path, 'utf8').split('\n');
      expect(headings.split(',').length).toBeGreaterThan(5);
      expect(notes).toContain('required');
      expect((await run(database, 'import', path)).out).toMatch(/total\s+\+0 ~0 =0\n$/);
    },
  );
});

/** Every record of a catalogue, by kind and slug. */
function records(path: string): unknown[] {
  const raw = new SQLite(path, { readonly: true });
  const rows = raw
    .prepare('SELECT kind, slug, record FROM revision WHERE version = 1 ORDER BY kind, slug')
    .all() as {
    record: string;
  }[];
  raw.close();
  return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as unknown }));
}
