import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newHolder } from '../../server/db/lease.ts';
import { freePort, type LocalMeilisearch, startLocalMeilisearch } from '../../server/local-meilisearch.ts';
import { filterOf } from '../../server/search/meili-filter.ts';
import { meilisearch } from '../../server/search/meili.ts';
import { rebuild } from '../../server/search/rebuild.ts';
import { randomFrom } from '../bench/random.ts';
import { freshDatabase, runWith } from '../helper.ts';
import { aPractice, save } from '../records.ts';

// A real Meilisearch, asked with values that were written to mean more than a value.

const MASTER = 'a master key for tests, long enough';
const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-filters-'));
let server: LocalMeilisearch;

beforeAll(async () => {
  server = await startLocalMeilisearch(folder, await freePort(), MASTER);
});
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const PIECES = [
  '"',
  "'",
  '\\',
  '\\"',
  '\\\\"',
  '" OR ',
  ' OR status = "draft"',
  ' AND NOT ',
  '(',
  ')',
  '[',
  ']',
  ' IN ',
  ' TO ',
  'EXISTS',
  'IS NULL',
  '_geoRadius(0,0,1)',
  ',',
  '=',
  '!=',
  '>',
  '\n',
  '\r',
  '\t',
  '\0',
  '\u{2028}',
  '`',
  '“',
  '”',
  '{{',
  '}}',
  '${',
  '%22',
  '&quot;',
  'tartu',
  'mobility',
  ' ',
  '𝕏',
  '\u{FEFF}',
  'é',
  "tartu' OR city = 'x",
];
const VALUES = 2000;

/** Values put together of what means something to some language of queries; each another one. */
function hostileValues(): string[] {
  const random = randomFrom(20_261_130);
  const values = new Set<string>();
  while (values.size < VALUES) {
    const pieces = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    );
    const value = pieces.join('');
    // Meilisearch compares without the spaces around a value.
    if (value.trim() !== 'tartu' && value.trim() !== '') values.add(value);
  }
  return [...values];
}

test(`none of ${VALUES} hostile values finds what is not called so, nor breaks a filter`, async () => {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('one'), aPractice('hidden', { status: 'draft' })] });
  const { index } = meilisearch(server.url, server.key);
  await rebuild(database, index, { holder: newHolder() });
  const client = new Meilisearch({ host: server.url, apiKey: server.key });
  const found = async (values: readonly string[]) => {
    const { results } = await client.multiSearch({
      queries: values.map((value) => ({
        indexUid: 'practices',
        q: '',
        filter: filterOf({ city: [value] }),
        limit: 2,
      })),
    });
    return results.map(({ hits }) => hits.length);
  };
  expect(await found(['tartu', 'nowhere'])).toEqual([1, 0]);
  const values = hostileValues();
  for (let at = 0; at < values.length; at += 100) {
    const some = values.slice(at, at + 100);
    expect((await found(some)).flatMap((hits, of) => (hits === 0 ? [] : [some[of]]))).toEqual([]);
  }
}, 120_000);

describe('the key of the server', () => {
  test('opens our indexes and nothing else', async () => {
    const client = new Meilisearch({ host: server.url, apiKey: server.key });
    const master = new Meilisearch({ host: server.url, apiKey: MASTER });
    await master.createIndex('foreign').waitTask();
    const refused = /api.?key|authoriz/i;
    await expect(client.index('foreign').search('')).rejects.toThrow(refused);
    await expect(client.getKeys()).rejects.toThrow(refused);
    await expect(client.createDump()).rejects.toThrow(refused);
    await expect(client.deleteIndex('foreign')).rejects.toThrow(refused);
  });

  test('is found right by exchange doctor, and one that may do more is not', async () => {
    const told = async (key: string) =>
      (await runWith({ DATABASE: ':memory:', MEILI_URL: server.url, MEILI_KEY: key }, ['doctor'])).out;
    expect(await told(server.key)).toMatch(/✓ Meilisearch key +opens our indexes alone/);
    const master = new Meilisearch({ host: server.url, apiKey: MASTER });
    const { results } = await master.getKeys();
    const admin = results.find(({ name }) => name === 'Default Admin API Key');
    for (const key of [MASTER, admin?.key ?? ''])
      expect(await told(key)).toMatch(
        /✗ Meilisearch key +may do more than the server needs\n +→ .*README\.md/,
      );
  });
});
