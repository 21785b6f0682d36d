import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newHolder, takeLease } from '../../server/db/lease.ts';
import type { Database } from '../../server/db/open.ts';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { drift } from '../../server/search/drift.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { queueState } from '../../server/search/outbox.ts';
import { rebuild } from '../../server/search/rebuild.ts';
import { eventually, freshDatabase, runWith, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

const MASTER = 'a master key for tests, long enough';
const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-rebuild-'));
let server: LocalMeilisearch;
let master: Meilisearch;
let path: string;
let database: Database;

beforeAll(async () => {
  server = await startLocalMeilisearch(folder, await freePort(), MASTER);
  master = new Meilisearch({ host: server.url, apiKey: MASTER });
});
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const uid of ['practices', 'practices_next']) await master.index(uid).delete().waitTask();
  path = join(temporaryFolder(), 'catalogue.db');
  database = freshDatabase(path);
  await save(database, { practices: Array.from({ length: 30 }, (_, at) => aPractice(`practice-${at}`)) });
});

/** The command line, as another process would use it. */
const cli = (...argv: string[]) =>
  runWith({ DATABASE: path, MEILI_URL: server.url, MEILI_KEY: server.key }, argv);

describe('a rebuild from the command line', () => {
  test('is refused while another one runs, and takes over from one whose process is gone', async () => {
    const { index } = meilisearch(server.url, server.key);
    const other = newHolder();
    expect(await takeLease(database, 'rebuild', other)).toBe(true);
    expect(await cli('reindex')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Another process is building'),
    });
    const [host] = other.split(' ');
    database.writer.prepare(`UPDATE lease SET holder = ?`).run(`${host} 4194304 gone`);
    expect(await cli('reindex')).toMatchObject({ code: 0 });
    // In a container the process after a restart has the number of the one before.
    database.writer
      .prepare(`INSERT INTO lease (name, holder, expires) VALUES ('rebuild', ?, ?)`)
      .run(`${host} ${process.pid} of-before`, Date.now() + 60_000);
    expect(await cli('reindex')).toMatchObject({ code: 0 });
    expect(await drift(database.db, index)).toEqual([]);
  });

  test('puts a document aside that the engine refuses, and takes the others', async () => {
    const { index } = meilisearch(server.url, server.key);
    const spoiling = {
      ...index,
      beside: {
        ...index.beside,
        put: (documents: Parameters<typeof index.put>[0]) =>
          index.beside.put(
            documents.map((document) =>
              document.id === 3 ? { ...document, id: 'no id!' as never } : document,
            ),
          ),
      },
    };
    expect(await rebuild(database, spoiling, { holder: newHolder() })).toBe(29);
    expect(await queueState(database.db)).toMatchObject({ length: 0, refused: 1 });
    expect((await cli('status')).out).toMatch(/refused\s+1 document\n\s+practice-2: Meilisearch/);
    expect(await cli('doctor')).toMatchObject({ code: 1, out: expect.stringMatching(/✗ refused/) });
  });
});

test('an address that is erased is gone from the files of Meilisearch too', async () => {
  const mail = 'anna.clerk@city.example';
  await save(database, { practices: [aPractice('practice-0', { summary: `Ask ${mail} about it.` })] });
  expect(await cli('reindex')).toMatchObject({ code: 0 });
  expect(filesHolding(folder, mail)).not.toEqual([]);
  const { code, out } = await cli('contact', 'erase', mail);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('The Meilisearch index was built anew without it.'),
  });
  expect((await master.index('practices').search(mail.split('@')[0] ?? '')).hits).toEqual([]);
  await eventually('no file holds the address', () => filesHolding(folder, mail).length === 0);
});

/** The files below a folder in which a text stands. */
function filesHolding(below: string, wanted: string): string[] {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const file = join(below, entry.name);
    if (entry.isDirectory()) return filesHolding(file, wanted);
    return entry.isFile() && readFileSync(file, 'latin1').includes(wanted) ? [file] : [];
  });
}

describe('exchange drift', () => {
  test('names what is missing, stale or too many, and repairs it', async () => {
    await cli('reindex');
    expect(await cli('drift')).toMatchObject({ code: 0, out: 'The index is what the database says.\n' });
    const raw = master.index('practices');
    await raw.deleteDocument(1).waitTask();
    await raw.updateDocuments([{ id: 2, stamp: 'stale' }]).waitTask();
    await raw.addDocuments([{ id: 999, title: 'ghost' }]).waitTask();
    const { code, out } = await cli('drift');
    expect(code).toBe(1);
    expect(out).toContain(
      'differs: practice-0\ndiffers: practice-1\ndiffers: document 999, which belongs to no practice\n',
    );
    expect(await cli('drift', '--repair')).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 documents sent again'),
    });
    expect(await cli('drift')).toMatchObject({ code: 0 });
  });

  test('a wrong key and an engine that is away are told in a sentence', async () => {
    const wrong = await runWith({ DATABASE: path, MEILI_URL: server.url, MEILI_KEY: 'x'.repeat(32) }, [
      'drift',
    ]);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('does not take MEILI_KEY') });
    const away = await runWith({ DATABASE: path, MEILI_URL: 'http://127.0.0.1:9' }, ['reindex']);
    expect(away).toMatchObject({ code: 1, err: expect.stringContaining('does not answer') });
    expect(await runWith({ DATABASE: path }, ['reindex'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('set MEILI_URL'),
    });
    expect(await runWith({ DATABASE: path }, ['reindex', '--embedded'])).toMatchObject({ code: 0 });
  });
});
