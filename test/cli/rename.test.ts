import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../server/db/open.ts';
import { formerSlugs } from '../../server/db/former-slugs.ts';
import { apiOver, freshDatabase, run, seededDatabase, temporaryFolder } from '../helper.ts';
import { aCity, anAdoption, aPractice, save } from '../records.ts';

let path: string;
let database: Database;
beforeEach(async () => {
  path = join(temporaryFolder(), 'catalogue.db');
  database = freshDatabase(path);
  await save(database, {
    cities: [aCity('gavle')],
    practices: [aPractice('one'), aPractice('two')],
    adoptions: [anAdoption('one', 'gavle', { became: 'two' })],
  });
});
const rename = (...argv: string[]) => run(path, 'rename', ...argv);

describe('a record that is renamed', () => {
  test('is at its new address, and the old one leads there, for people and for programs', async () => {
    expect(await rename('practice', 'one', 'uno')).toEqual({
      code: 0,
      out: 'adoption/one-gavle\n',
      err: 'practice/one is called practice/uno; records that name it and have a new version: 1.\n/practices/one leads there.\n',
    });
    const app = await apiOver(database);
    const old = await app.inject('/api/practices/one?lang=it');
    expect([old.statusCode, old.headers['location']]).toEqual([301, '/api/practices/uno?lang=it']);
    expect((await app.inject('/api/practices/uno')).json()).toMatchObject({ slug: 'uno', version: 2 });
    expect((await app.inject('/practices/one.bib?x=1')).headers['location']).toBe('/practices/uno.bib?x=1');
    expect((await app.inject('/practices/one/v/1')).headers['location']).toBe('/practices/uno/v/1');
    expect((await app.inject({ method: 'HEAD', url: '/practices/one' })).statusCode).toBe(301);
  });

  test('is found by search under its new address, and whoever names it does so too', async () => {
    await rename('practice', 'one', 'uno');
    const app = await apiOver(database);
    const found = (await app.inject('/api/practices?q=one')).json<{ results: { slug: string }[] }>();
    expect(found.results.map(({ slug }) => slug)).toContain('uno');
    expect((await app.inject('/api/adoptions/one-gavle')).json()).toMatchObject({
      practice: { slug: 'uno' },
      history: { total: 2, versions: [{ changed: ['Practice'] }, {}] },
    });
    expect((await run(path, 'show', 'adoption/one-gavle')).out).toContain('practice: uno\n');
  });

  test('is led to from searches, shortlists and comparisons that name it', async () => {
    await rename('practice', 'one', 'uno');
    await rename('city', 'tartu', 'dorpat');
    const app = await apiOver(database);
    for (const [address, leadsTo] of [
      ['/practices?city=tartu&q=a%20b', '/practices?city=dorpat&q=a+b'],
      ['/shortlist?list=two,one', '/shortlist?list=two,uno'],
      ['/api/compare?practice=one&practice=two', '/api/compare?practice=uno&practice=two'],
      ['/practices/two?my=tartu', '/practices/two?my=dorpat'],
    ] as const) {
      const answer = await app.inject(address);
      expect([answer.statusCode, answer.headers['location']], address).toEqual([301, leadsTo]);
    }
    expect((await app.inject('/api/practices?q=one')).statusCode).toBe(200);
  });

  test('keeps its versions, in the words of their time', async () => {
    await rename('practice', 'one', 'uno');
    const app = await apiOver(database);
    const first = await app.inject('/api/practices/uno/versions/1');
    expect(first.json()).toMatchObject({ slug: 'uno', version: 1, record: { slug: 'one' } });
    expect(await run(path, 'revert', 'uno', '--to', '1')).toMatchObject({
      code: 0,
      out: expect.stringContaining('is the same as version 1 already') as string,
    });
    // An earlier version that names what has another name now is brought back with the name of now.
    await rename('city', 'gavle', 'gefle');
    expect(await run(path, 'revert', 'one-gavle', '--to', '1')).toMatchObject({ code: 0 });
    expect((await app.inject('/api/adoptions/one-gavle')).json()).toMatchObject({
      practice: { slug: 'uno' },
      city: { slug: 'gefle' },
    });
  });

  test('renamed again, it is led to without a chain, and it may have its first slug back', async () => {
    await rename('practice', 'one', 'uno');
    await rename('practice', 'uno', 'eins');
    const app = await apiOver(database);
    const leadsTo = async (slug: string) => (await app.inject(`/practices/${slug}`)).headers['location'];
    expect([await leadsTo('one'), await leadsTo('uno')]).toEqual(['/practices/eins', '/practices/eins']);
    expect(await rename('practice', 'eins', 'one')).toMatchObject({ code: 0 });
    expect(await leadsTo('one')).toBeUndefined();
    expect([await leadsTo('uno'), await leadsTo('eins')]).toEqual(['/practices/one', '/practices/one']);
    expect((await app.inject('/api/practices/one')).json()).toMatchObject({ version: 4 });
  });
});

describe('a slug', () => {
  test('of another record is not given, nor one that another record had', async () => {
    expect(await rename('practice', 'one', 'two')).toMatchObject({
      code: 2,
      err: 'There is a practice "two" already. Choose another slug.\n',
    });
    await rename('practice', 'one', 'uno');
    expect((await rename('practice', 'two', 'one')).err).toContain('called "uno" now, and is never given');
    expect((await rename('practice', 'one', 'other')).err).toBe('practice/one is called practice/uno now.\n');
    expect((await rename('practice', 'two', 'No Slug')).err).toContain('is no slug');
    expect((await rename('contact', 'two', 'three')).code).toBe(2);
  });

  test('that a record had is refused in an import, with its place and what to write', async () => {
    await rename('practice', 'one', 'uno');
    const file = join(temporaryFolder(), 'practices.json');
    writeFileSync(file, JSON.stringify([aPractice('one')]));
    const refused = await run(path, 'import', file);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('The slug "one" belonged to the practice that is called "uno" now');
    expect(refused.err).toContain('Write "uno" to change that practice, or choose another slug.');

    const adoptions = join(temporaryFolder(), 'adoptions.json');
    writeFileSync(adoptions, JSON.stringify([anAdoption('one', 'tartu')]));
    expect((await run(path, 'import', adoptions)).err).toContain(
      'The practice "one" is called "uno" now. Write that.',
    );
    await expect(save(database, { practices: [aPractice('one')] })).rejects.toThrow('belonged to');
  });
});

test('a dry run of a renaming keeps nothing', async () => {
  const before = (await run(path, 'export', '-', '--format', 'jsonl')).out;
  const { err } = await rename('city', 'gavle', 'gefle', '--dry-run');
  expect(err).toContain('would be called city/gefle');
  expect((await run(path, 'export', '-', '--format', 'jsonl')).out).toBe(before);
  expect(await formerSlugs(database.db)).toEqual(new Map());
});

test('every record of the real catalogue can be renamed, and what is exported then is whole', async () => {
  const real = await seededDatabase();
  for (const argv of [
    ['city', 'tartu', 'dorpat'],
    ['practice', 'spoku', 'spoku-club'],
    ['tag', 'participation', 'taking-part'],
    ['event', (await firstOf(real, 'event')) as string, 'the-event'],
    ['plan', (await firstOf(real, 'plan')) as string, 'the-plan'],
    ['adoption', (await firstOf(real, 'adoption')) as string, 'the-adoption'],
  ])
    expect(await run(real.path, 'rename', ...argv), argv.join(' ')).toMatchObject({ code: 0 });
  const file = join(temporaryFolder(), 'all.yaml');
  const { err } = await run(real.path, 'export', file);
  expect(err).toContain('leads 6 former slugs to renamed records; exported files do not hold that');
  expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*(city|practice|event|from): (tartu|spoku)$/m);
  const again = join(temporaryFolder(), 'again.db');
  expect(await run(again, 'import', file)).toMatchObject({ code: 0 });
  expect(await run(real.path, 'import', file)).toMatchObject({ code: 0 });
});

async function firstOf(of: Database, kind: string): Promise<unknown> {
  const { out } = await run(of.path, 'export', '-', '--format', 'jsonl', '--kind', `${kind}s`);
  return (JSON.parse(out.split('\n')[0] ?? '{}') as { slug: string }).slug;
}
