import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { run, SEED, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';

/** A copy of the real seed that a test may spoil; without the translations, which are more than half of it, unless asked for. */
function copyOfSeed(whole = false) {
  const folder = join(temporaryFolder(), 'seed');
  cpSync(SEED, folder, { recursive: true });
  if (!whole) rmSync(join(folder, 'translations'), { recursive: true });
  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} holds no ${String(from)}`);
    writeFileSync(path, after);
  };
  return { folder, edit, database: join(folder, '..', 'catalogue.db') };
}

const rowsIn = (path: string, table: string): number => {
  const raw = new SQLite(path, { readonly: true });
  const rows = raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  raw.close();
  return rows;
};

describe('exchange seed', () => {
  test('fills an empty database and says what it added, file by file', async () => {
    const { folder, database } = copyOfSeed(true);
    const { code, out, err } = await run(database, 'seed', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/cities\/tartu\.yaml\s+\+10 ~0 =0\n/);
    expect(out).toMatch(/events\.yaml\s+\+22 ~0 =0\n/);
    expect(out).toMatch(/total\s+\+\d+ ~0 =0\n$/);
    expect(rowsIn(database, 'practice')).toBeGreaterThan(110);
  });

  test('run again changes nothing and queues nothing', async () => {
    const { folder, database } = copyOfSeed();
    await run(database, 'seed', folder);
    const raw = new SQLite(database);
    raw.exec('DELETE FROM search_outbox');
    const version = raw.prepare('SELECT value FROM counter').pluck().get();
    raw.close();
    const { code, out } = await run(database, 'seed', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/total\s+\+0 ~0 =\d+\n$/);
    expect(rowsIn(database, 'search_outbox')).toBe(0);
    const after = new SQLite(database, { readonly: true });
    expect(after.prepare('SELECT value FROM counter').pluck().get()).toBe(version);
    after.close();
  });

  test('writes only what changed', async () => {
    const { folder, edit, database } = copyOfSeed();
    await run(database, 'seed', folder);
    edit('cities/tartu.yaml', 'title: SPOKU', 'title: SPOKU 2');
    const { out } = await run(database, 'seed', folder);
    expect(out).toMatch(/cities\/tartu\.yaml\s+\+0 ~1 =9\n/);
    expect(rowsIn(database, `revision WHERE slug = 'spoku'`)).toBe(2);
  });

  test('--dry-run tells the same and keeps nothing', async () => {
    const { folder, edit, database } = copyOfSeed();
    await run(database, 'seed', folder);
    edit('cities/tartu.yaml', 'title: SPOKU', 'title: SPOKU 2');
    const { code, out, err } = await run(database, 'seed', folder, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/cities\/tartu\.yaml\s+\+0 ~1 =9\n/);
    expect(err).toContain('nothing was written');
    expect(rowsIn(database, `revision WHERE slug = 'spoku'`)).toBe(1);
  });

  test('--if-empty leaves a filled catalogue alone', async () => {
    const { folder, edit, database } = copyOfSeed();
    await run(database, 'seed', folder);
    edit('cities/tartu.yaml', 'title: SPOKU', 'title: SPOKU 2');
    expect(await run(database, 'seed', folder, '--if-empty')).toEqual({ code: 0, out: '', err: '' });
  });

  test('names every fault at once, with file, line, column and what to do, and writes nothing', async () => {
    const { folder, edit, database } = copyOfSeed();
    edit('cities/tartu.yaml', 'type: service', 'type: serviec');
    edit('cities/gavle.yaml', 'summary: ', 'sumary: ');
    edit('events.yaml', /number: 2/, 'number: two');
    edit('adoptions.yaml', /status: implemented/, 'status: finished');
    const { code, err, out } = await run(database, 'seed', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.split('\n');
    const about = (part: string) => lines.find((line) => line.includes(part)) ?? '';
    expect(about('serviec')).toMatch(
      /tartu\.yaml:\d+:\d+ {2}"serviec" is not allowed here\. Did you mean "service"\? Allowed: regulation, service/,
    );
    expect(about('sumary')).toMatch(
      /gavle\.yaml:\d+:\d+ {2}There is no field "sumary"\. Did you mean "summary"\?/,
    );
    expect(about('"summary" is missing')).toContain('gavle.yaml:');
    expect(about('"two"')).toMatch(/events\.yaml:\d+:\d+ {2}"two" should be a whole number/);
    expect(about('finished')).toContain('adoptions.yaml:');
    expect(err).toMatch(/5 faults in 4 files\. Nothing was written\.\n$/);
    expect(existsSync(database)).toBe(false);
  });

  test('points at the very line and column', async () => {
    const { folder, edit, database } = copyOfSeed();
    edit('cities/tartu.yaml', 'type: service', 'type: serviec');
    const line = readFileSync(join(folder, 'cities/tartu.yaml'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('serviec'));
    const column =
      readFileSync(join(folder, 'cities/tartu.yaml'), 'utf8').split('\n')[line]?.indexOf('serviec') ?? -1;
    expect((await run(database, 'seed', folder)).err).toContain(`tartu.yaml:${line + 1}:${column + 1}  `);
  });

  test('finds references to what does not exist, and slugs that stand twice', async () => {
    const { folder, edit, database } = copyOfSeed();
    edit('adoptions.yaml', 'practice: spoku', 'practice: spoko');
    edit('plans.yaml', 'slug: genoa-action-plan', 'slug: tartu-action-plan');
    edit('events.yaml', 'city: tartu', 'city: atlantis');
    edit('cities/genoa.yaml', /tags: \[/, 'tags: [no-such-tag, ');
    const { code, err } = await run(database, 'seed', folder);
    expect(code).toBe(1);
    expect(err).toMatch(/adoptions\.yaml:\d+:\d+ {2}There is no practice "spoko"\. Did you mean "spoku"\?/);
    expect(err).toMatch(
      /plans\.yaml:\d+:\d+ {2}The slug "tartu-action-plan" belongs to another action plan already/,
    );
    expect(err).toMatch(/events\.yaml:\d+:\d+ {2}There is no city "atlantis"/);
    expect(err).toMatch(/genoa\.yaml:\d+:\d+ {2}There is no tag "no-such-tag"/);
  });

  test.each([
    ['broken YAML', 'title: "open', /tags\.yaml:\d+:\d+ {2}Missing closing "quote/],
    ['a key that stands twice', '- slug: a\n  slug: b\n', /tags\.yaml:2:3 {2}Map keys must be unique/],
    ['something that is no list', 'hello', /tags\.yaml:1:1 {2}"hello" should be a list/],
    ['a web address without http', '- slug: Bad Slug\n', /is no slug\. Use lower-case letters/],
    [
      'Latin-1 text',
      Buffer.from([0x2d, 0x20, 0x47, 0xe4, 0x76, 0x6c, 0x65]),
      /This is not UTF-8 text\. Save the file as UTF-8/,
    ],
    ['an empty file', '', /tags\.yaml:1:1 {2}This file is empty/],
    ['an empty field', '- slug: a\n  kind:\n', /tags\.yaml:2:\d+ {2}This field is empty/],
    ['an alias without its anchor', '- slug: *nope\n', /tags\.yaml:1:1 {2}Unresolved alias/],
    ['an alias bomb', `a: &a [x]\n${'b: [*a, *a]\n'.repeat(60)}`, /./],
  ])('refuses %s with a place', async (_, content, expected) => {
    const { folder, database } = copyOfSeed();
    writeFileSync(join(folder, 'tags.yaml'), content);
    const { code, err } = await run(database, 'seed', folder);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });

  test('reads JSON as well, and finds keys that stand twice there', async () => {
    const folder = join(temporaryFolder(), 'json');
    mkdirSync(folder);
    const labels = { en: 'a', it: 'a', sv: 'a', et: 'a', hu: 'a' };
    writeFileSync(join(folder, 'tags.json'), JSON.stringify([{ slug: 'a', kind: 'topic', labels }]));
    const database = join(folder, 'catalogue.db');
    expect((await run(database, 'seed', folder)).out).toMatch(/total\s+\+1 ~0 =0/);
    writeFileSync(join(folder, 'tags.json'), '[\n  { "slug": "a", "slug": "b" }\n]');
    expect((await run(database, 'seed', folder)).err).toMatch(
      /tags\.json:2:18 {2}The field "slug" stands here twice/,
    );
  });

  test('a folder or a broken link in the place of a file is named', async () => {
    const { folder, database } = copyOfSeed();
    mkdirSync(join(folder, 'cities/x.yaml'));
    symlinkSync('/no/such/file', join(folder, 'cities/y.yaml'));
    const { code, err } = await run(database, 'seed', folder);
    expect(code).toBe(1);
    expect(err).toContain('cities/x.yaml:1:1  This file cannot be read: it is a folder.');
    expect(err).toContain('cities/y.yaml:1:1  This file cannot be read: it leads nowhere.');
  });

  test('a database that cannot be opened is named, with what to look at', async () => {
    const { folder } = copyOfSeed();
    const { code, err } = await run(folder, 'seed', folder);
    expect(code).toBe(2);
    expect(err).toMatch(
      /seed cannot be opened as a catalogue \(.*\)\. Check DATABASE and the rights on it\.\n/,
    );
  });

  test('misuse is told in a sentence, with exit code 2', async () => {
    const database = join(temporaryFolder(), 'catalogue.db');
    expect(await run(database, 'seed', '/no/such/folder')).toMatchObject({
      code: 2,
      err: 'There is no folder /no/such/folder.\n',
    });
    const { code, err } = await run(database, 'seed', '--dry-rum');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean --dry-run?');
    expect((await run(database, 'sead')).err).toContain('Did you mean seed?');
    expect((await run(database, '--help')).out).toContain('Exit codes: 0 done');
  });

  test('a catalogue that another process writes to gives exit code 75', async () => {
    const { folder, database } = copyOfSeed();
    await run(database, 'seed', folder);
    const other = new SQLite(database);
    other.exec('BEGIN IMMEDIATE');
    const { code, err } = await run(database, 'seed', folder);
    expect({ code, err }).toEqual({
      code: 75,
      err: 'Another process is writing to the catalogue. Try again when it has finished.\n',
    });
    other.close();
  }, 40_000);

  test('is reached by the package’s script too', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['exchange']).toContain('dist/server/exchange.js');
  });
});
