import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run, temporaryFolder, freshDatabase } from '../helper.ts';
import { aCity, anAdoption, aPractice, aTag, save } from '../records.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';

let path: string;
beforeEach(async () => {
  path = join(temporaryFolder(), 'catalogue.db');
  const database = freshDatabase(path);
  await save(database, { practices: [aPractice('one', { title: 'Bike paths' })] });
  await save(database, { practices: [aPractice('one', { title: 'Bicycle paths', stage: 'pilot' })] });
});

describe('the history of a record', () => {
  test('is listed, newest first, with the command that made each version', async () => {
    const { out } = await run(path, 'log', 'one');
    expect(out.split('\n').map((line) => line.slice(22))).toEqual([
      'practice/one  version 2  test',
      'practice/one  version 1  test',
      '',
    ]);
    expect(JSON.parse((await run(path, 'log', '--json', '--limit', '1')).out)).toHaveLength(1);
  });

  test('is shown version by version, and field by field', async () => {
    expect((await run(path, 'show', 'one')).out).toContain('title: Bicycle paths\n');
    expect((await run(path, 'show', 'one', '--version', '1', '--json')).out).toContain(
      '"title": "Bike paths"',
    );
    expect((await run(path, 'diff', 'one')).out).toBe(
      'practice/one, version 1 → 2\n  title  Bike paths → Bicycle paths\n  stage  running → pilot\n',
    );
  });

  test('brings an earlier version back as a new one, in the catalogue and in the search', async () => {
    expect(await run(path, 'revert', 'one', '--to', '1', '--dry-run')).toMatchObject({
      code: 0,
      err: 'This was a dry run: nothing was written.\n',
    });
    const { code, err } = await run(path, 'revert', 'one', '--to', '1');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'practice/one is as in version 1 again; that is version 3 now.\n',
    });
    const { db } = freshDatabase(path);
    const found = await embeddedEngine(db).search({
      text: 'bike',
      filters: { stage: ['running'] },
      sort: 'relevance',
      offset: 0,
      limit: 5,
    });
    expect(found.total).toBe(1);
    expect((await run(path, 'revert', 'one', '--to', '3')).out).toContain('is the same as version 3 already');
  });

  test('a slug that two kinds share has to be named with its kind', async () => {
    await save(freshDatabase(path), { cities: [aCity('one')] });
    expect(await run(path, 'show', 'one')).toMatchObject({
      code: 2,
      err: 'Several records are called "one": city/one, practice/one. Name one.\n',
    });
    expect((await run(path, 'show', 'city/one')).out).toContain('name: One');
  });

  test('what is not there is said, with what was meant', async () => {
    expect((await run(path, 'show', 'ones')).err).toBe('There is no record "ones". Did you mean "one"?\n');
    expect(await run(path, 'show', 'one', '--version', '9')).toMatchObject({
      code: 2,
      err: 'practice/one has no version 9; exchange log one lists them.\n',
    });
    expect((await run(path, 'diff', 'one', '1', '9')).err).toContain('has no version 9; the newest is 2');
    expect((await run(path, 'revert', 'one', '--to', 'x')).err).toContain('"x" is no version');
  });
});

describe('exchange check', () => {
  test('says what a practice lacks for publication and for transfer, and what is wrong', async () => {
    await save(freshDatabase(path), {
      practices: [
        aPractice('odd', { started: '2020', ended: '2019', summary: 'Write to anna@city.example.' }),
      ],
      cities: [aCity('gavle')],
      adoptions: [anAdoption('odd', 'gavle', { started: '2018', status: 'abandoned' })],
    });
    const { code, out } = await run(path, 'check');
    expect(code).toBe(1);
    expect(out).toContain('practice/odd\n');
    expect(out).toMatch(/wrong\s+It ended \(2019\) before it started \(2020\)\./);
    expect(out).toMatch(/privacy\s+A text holds the e-mail address anna@city\.example\./);
    expect(out).toMatch(/wrong\s+It started \(2018\) before the practice odd did \(2020\)\./);
    expect(out).toMatch(/wrong\s+It was abandoned and no reason is given\./);
    expect(out).toMatch(/lacks\s+Nobody has been asked what went wrong/);
    expect(out).toMatch(/for transfer\s+No cost is known\./);
    expect(out).toMatch(
      /2 practices: 0 say all that a published record should, 0 are ready for transfer\.\n5 things to mend\.\n$/,
    );
    expect((await run(path, 'check', 'practice/one', '--wrong')).out).toBe('Nothing is wrong.\n');
  });

  test('finds tags below tags below tags, and adoptions that lead back to themselves', async () => {
    await save(freshDatabase(path), {
      tags: [aTag('a', {}, { broader: 'b' }), aTag('b', {}, { broader: 'mobility' })],
      cities: [aCity('gavle'), aCity('genoa')],
      adoptions: [
        anAdoption('one', 'gavle', { from: 'one-genoa' }),
        anAdoption('one', 'genoa', { from: 'one-gavle' }),
      ],
    });
    const { out } = await run(path, 'check', '--wrong');
    expect(out).toMatch(/tag\/a\n {2}wrong +Its broader tag has a broader one itself/);
    expect(out).toMatch(/adoption\/one-gavle\n {2}wrong +Following where it was taken from comes back to it/);
    expect(out).toContain('3 things to mend.');
  });

  test('knows a practice that is ready for transfer, and a contact to confirm', async () => {
    const conditions = ['law', 'finance', 'knowledge'].map((category) => ({
      kind: 'hindering',
      category,
      text: 'x',
    }));
    const ready = {
      problem: 'p',
      results: 'r',
      failures: 'none',
      transfer_advice: 't',
      confirmed_on: new Date().toISOString().slice(0, 7),
      conditions,
      costs: [{ phase: 'set-up', amount: 1, currency: 'EUR', price_year: 2024 }],
      figures: [{ indicator: 'i', after: '1', certainty: 'measured' }],
    };
    await save(freshDatabase(path), { practices: [aPractice('ready', ready as never)] });
    const contacts = join(path, '..', 'contacts.csv');
    writeFileSync(
      contacts,
      'practice,role,public,confirmed on,expires\nready,Old,no,2019-01,\nready,Gone,no,2026-01,2020\n',
    );
    expect(await run(path, 'import', contacts)).toMatchObject({ code: 0 });
    const { out } = await run(path, 'check');
    expect(out).toContain('2 practices: 1 say all that a published record should, 1 are ready for transfer.');
    expect(out).toMatch(/contact\s+The contact "Old" was last confirmed in 2019-01/);
    expect(out).toMatch(/contact\s+The contact "Gone" ran out \(2020\)/);
  });
});
