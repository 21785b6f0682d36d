import { readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, run, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const MAIL = 'Anna.Clerk@City.example';
let folder: string;
let path: string;

/** Every file below a folder that holds the address, in whatever capitals. */
function holding(of: string): string[] {
  return readdirSync(of).flatMap((name) => {
    const file = join(of, name);
    if (statSync(file).isDirectory()) return holding(file);
    return readFileSync(file, 'latin1').toLowerCase().includes(MAIL.toLowerCase()) ? [name] : [];
  });
}

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'data', 'catalogue.db');
  mkdirSync(join(folder, 'data'));
  const database = freshDatabase(path);
  await save(database, {
    practices: [aPractice('one', { summary: `Ask ${MAIL} about it.` }), aPractice('two')],
  });
  await save(database, {
    practices: [aPractice('one', { summary: 'Ask the office.', lessons: `Or ${MAIL}.` })],
  });
  writeFileSync(
    join(folder, 'contacts.csv'),
    `practice,role,mailbox,public\ntwo,Clerk,${MAIL},no\ntwo,Office,office@city.example,yes\n`,
  );
  expect(await run(path, 'import', join(folder, 'contacts.csv'))).toMatchObject({ code: 0 });
});

describe('exchange contact', () => {
  test('export gives everything that is kept about an address', async () => {
    const { out } = await run(path, 'contact', 'export', MAIL);
    expect(JSON.parse(out)).toEqual({
      address: MAIL.toLowerCase(),
      contacts: [{ practice: 'two', role: 'Clerk', mailbox: MAIL, public: false }],
      mentions: ['practice/one'],
    });
  });

  test('erase takes the address out of contacts, texts, every kept version and the files themselves', async () => {
    expect(holding(join(folder, 'data'))).not.toEqual([]);
    const { code, out } = await run(path, 'contact', 'erase', MAIL);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^1 contact and \d kept versions? erased; 1 record changed: practice\/one\.\n/,
      ),
    });
    expect(holding(join(folder, 'data'))).toEqual([]);
    expect((await run(path, 'show', 'one')).out).toContain('Or [address removed].');
    expect((await run(path, 'show', 'one', '--version', '1')).out).toContain(
      'Ask [address removed] about it.',
    );
    expect((await run(path, 'contact', 'export', 'office@city.example')).out).toContain('"role": "Office"');
  });

  test('erase takes its very words out of the search index', async () => {
    // The first and the last word there: others are kept as what they differ in from the one before.
    const [first, last] = ['aaqanna', 'zzqclerk'];
    const texts = { summary: `Ask ${last}@city.example or ${first}@city.example.` };
    writeFileSync(
      join(folder, 'practices.jsonl'),
      `${JSON.stringify({ record: 'practice', ...aPractice('one', texts) })}\n`,
    );
    await run(path, 'import', join(folder, 'practices.jsonl'));
    const kept = () => {
      const bytes = readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1');
      return [first, last].filter((word) => bytes.includes(word));
    };
    expect(kept()).toEqual([first, last]);
    for (const name of [first, last]) await run(path, 'contact', 'erase', `${name}@city.example`);
    expect(kept()).toEqual([]);
  });

  test('an old file, an old version and an old backup cannot bring it back', async () => {
    const backup = join(folder, 'old.db');
    await run(path, 'backup', backup);
    await run(path, 'contact', 'erase', MAIL);
    const again = await run(path, 'import', join(folder, 'contacts.csv'));
    expect(again.out).toMatch(/total\s+\+0 ~0 =1, 1 erased on request, not taken back\n$/);
    writeFileSync(
      join(folder, 'practices.jsonl'),
      `${JSON.stringify({ record: 'practice', ...aPractice('one', { summary: `Ask ${MAIL}.` }) })}\n`,
    );
    await run(path, 'import', join(folder, 'practices.jsonl'));
    expect((await run(path, 'show', 'one')).out).toContain('Ask [address removed].');
    expect(await run(path, 'revert', 'one', '--to', '1')).toMatchObject({ code: 0 });
    expect(await run(path, 'restore', backup)).toMatchObject({ code: 0 });
    for (const name of readdirSync(join(folder, 'data')))
      if (name.includes('before-restore')) rmSync(join(folder, 'data', name));
    expect(holding(join(folder, 'data'))).toEqual([]);
  });

  test('files that still hold it are named, and make the exit code', async () => {
    const exports = join(folder, 'exports');
    mkdirSync(exports);
    writeFileSync(join(exports, 'old.csv'), `x,${MAIL}\n`);
    const { code, err } = await run(path, 'contact', 'erase', MAIL, '--exports', exports);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/old\.csv still holds the address/),
    });
  });

  test('without the key by which the erased are known, nothing is imported', async () => {
    await run(path, 'contact', 'erase', MAIL);
    rmSync(`${path}.erasure-key`);
    const { code, err } = await run(path, 'import', join(folder, 'contacts.csv'));
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('Put it back beside the database'),
    });
    expect((await run(path, 'doctor')).out).toMatch(/✗ erasure key/);
  });

  test('what is no address is refused', async () => {
    expect(await run(path, 'contact', 'erase', 'anna')).toMatchObject({
      code: 2,
      err: '"anna" is no e-mail address.\n',
    });
  });
});
