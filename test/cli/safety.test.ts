import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { practiceBySlug } from '../../server/practices/reads.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { queueState } from '../../server/search/outbox.ts';
import { catalogueVersion } from '../../server/db/open.ts';
import { freshDatabase, run, runWith, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

let folder: string;
let path: string;
let backup: string;
const query = { text: '', filters: {}, sort: 'relevance', offset: 0, limit: 5 } as const;

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'catalogue.db');
  backup = join(folder, 'backup.db');
  await save(freshDatabase(path), { practices: [aPractice('one'), aPractice('two')] });
});

describe('exchange backup and restore', () => {
  test('a backup is one file, checked, with its hash and counts beside it, and never overwrites', async () => {
    const { code, out } = await run(path, 'backup', backup);
    expect(code).toBe(0);
    const hash = createHash('sha256').update(readFileSync(backup)).digest('hex');
    expect(out).toContain(`sha256 ${hash}`);
    expect(out).toContain('practice 2');
    expect(JSON.parse(readFileSync(`${backup}.json`, 'utf8'))).toMatchObject({
      sha256: hash,
      counts: { practice: 2, city: 1 },
    });
    expect(readdirSync(folder).filter((name) => /backup.*(wal|shm|part)/.test(name))).toEqual([]);
    expect(await run(path, 'backup', backup)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    });
  });

  test('a running server sees the restored catalogue without a restart, and the search index follows', async () => {
    await run(path, 'backup', backup);
    const { db } = freshDatabase(path);
    const engine = embeddedEngine(db);
    await save(freshDatabase(path), {
      practices: [aPractice('one', { title: 'Changed' }), aPractice('three')],
    });
    expect((await engine.search(query)).total).toBe(3);
    const version = catalogueVersion(db);
    const { code, err } = await run(path, 'restore', backup);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('is what the backup holds') });
    expect((await practiceBySlug(db, 'one'))?.title).toBe('Practice one');
    expect(await practiceBySlug(db, 'three')).toBeUndefined();
    expect((await engine.search(query)).total).toBe(2);
    expect(catalogueVersion(db)).toBeGreaterThan(version);
    // Also the one that is gone, so that the outside index forgets it.
    expect(await queueState(db)).toMatchObject({ length: 3 });
  });

  test('the database as it was is kept, and can be restored in turn', async () => {
    await run(path, 'backup', backup);
    await save(freshDatabase(path), { practices: [aPractice('three')] });
    await run(path, 'restore', backup);
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('before-restore'));
    expect(await run(path, 'restore', join(folder, kept))).toMatchObject({ code: 0 });
    expect((await embeddedEngine(freshDatabase(path).db).search(query)).total).toBe(3);
  });

  test('a damaged, changed, foreign or missing backup is refused, and nothing is changed', async () => {
    await run(path, 'backup', backup);
    const before = readFileSync(path);
    const refused = async (why: RegExp, file = backup) => {
      const { code, err } = await run(path, 'restore', file);
      expect(err).toMatch(why);
      expect(err).toMatch(/Nothing was changed/);
      expect(code).toBe(1);
      expect(readFileSync(path)).toEqual(before);
    };
    expect(await run(path, 'restore', join(folder, 'none.db'))).toMatchObject({ code: 2 });
    expect(await run(path, 'restore', folder)).toMatchObject({ code: 2 });
    writeFileSync(join(folder, 'text.db'), 'not a database at all, but a text that is long enough');
    await refused(/is no readable database/, join(folder, 'text.db'));
    const original = readFileSync(backup);
    writeFileSync(
      backup,
      Buffer.concat([
        original.subarray(0, 100),
        Buffer.from([original[100] === 0 ? 1 : 0]),
        original.subarray(101),
      ]),
    );
    await refused(/damaged|readable|hash differs/);
    const torn = openSync(backup, 'r+');
    writeSync(torn, Buffer.alloc(20_000, 0x5a), 0, 20_000, 8192);
    closeSync(torn);
    await refused(/damaged|readable/);
    writeFileSync(backup, original.subarray(0, original.length / 2));
    await refused(/damaged|readable/);
    expect(await run(path, 'restore', backup, '--check')).toMatchObject({ code: 1 });
  });

  test('a backup makes a new catalogue where there is none', async () => {
    await run(path, 'backup', backup);
    const other = join(folder, 'other.db');
    expect(await run(other, 'restore', backup)).toMatchObject({ code: 0 });
    expect((await embeddedEngine(freshDatabase(other).db).search(query)).total).toBe(2);
  });
});

describe('exchange doctor and status', () => {
  test('find a sound installation sound, and say what the catalogue holds', async () => {
    const doctor = await run(path, 'doctor');
    expect(doctor).toMatchObject({
      code: 0,
      out: expect.stringMatching(/✓ durability\s+journal wal, synchronous 2\n.*All is well\.\n$/s),
    });
    const { out } = await run(path, 'status');
    expect(out).toMatch(/practices\s+2 published\n/);
    expect(out).toMatch(/server\s+none answers on port 3000/);
    expect(JSON.parse((await run(path, 'status', '--json')).out)).toMatchObject({
      catalogue: { counts: { practice: 2 } },
    });
  });

  test('say what to do about a missing database, a damaged one, an engine that is away', async () => {
    expect(await run(join(folder, 'none.db'), 'doctor')).toMatchObject({
      code: 1,
      out: expect.stringContaining('→ Set DATABASE'),
    });
    const away = await runWith({ DATABASE: path, MEILI_URL: 'http://127.0.0.1:9' }, ['doctor']);
    expect(away).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ Meilisearch\s+http:\/\/127\.0\.0\.1:9: does not answer\n.*→ Start it/s),
    });
    const torn = join(folder, 'torn.db');
    await run(path, 'backup', backup);
    writeFileSync(torn, Buffer.concat([readFileSync(backup).subarray(0, 8192), Buffer.alloc(60_000, 0x5a)]));
    const { code, out } = await run(torn, 'doctor');
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/✗ database.*\n\s+→ exchange restore/),
    });
  });

  test('a folder that may not be written is named', async () => {
    // Not even root may make a file there.
    const { code, out } = await run('/proc/sys/catalogue.db', 'doctor');
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/✗ rights .* may not be written\n +→ Give this user/),
    });
  });

  test('completion comes for three shells, from the table of commands', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out } = await run(path, 'completion', shell);
      for (const name of ['import', 'reindex', 'archive-missing', 'practices'])
        expect(out, shell).toContain(name);
    }
    expect(await run(path, 'completion', 'tcsh')).toMatchObject({ code: 2 });
    expect(existsSync(path)).toBe(true);
  });
});
