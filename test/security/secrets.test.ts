import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { freshDatabase, runWith, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { listening } from './listening.ts';

const KEYS = { MEILI_KEY: 'canary-of-the-engine-1234', EMBEDDER_KEY: 'canary-of-the-model-1234' };

describe('addresses that the server asks', () => {
  test.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1:70',
    'ftp://example.eu',
    'unix:/var/run/docker.sock',
    'data:text/plain,x',
    'javascript:alert(1)',
    'http://user:pass@example.eu',
    'http://user@example.eu',
    '//example.eu',
    'example.eu:7700',
    'http:// example.eu',
    'http://example.eu\r\nX: 1',
  ])('are not %j: the server does not start', (url) => {
    for (const name of ['MEILI_URL', 'EMBEDDER_URL', 'PUBLIC_URL'])
      expect(() =>
        readConfig({ MEILI_URL: 'http://127.0.0.1:7700', EMBEDDER_MODEL: 'm', [name]: url }),
      ).toThrow(`  ${name}: `);
  });
});

describe('secrets', () => {
  const environment = (): Record<string, string> => ({
    ...KEYS,
    DATABASE: join(temporaryFolder(), 'catalogue.db'),
    MEILI_URL: 'http://127.0.0.1:9',
    EMBEDDER_URL: 'http://127.0.0.1:9/embed',
    EMBEDDER_MODEL: 'm',
    LOG_LEVEL: 'silent',
  });

  test.each([['doctor'], ['doctor', '--json'], ['status'], ['status', '--json'], ['drift'], ['reindex']])(
    'are not told by exchange %s %s',
    async (...argv) => {
      const { out, err } = await runWith(environment(), argv.filter(Boolean));
      expect(out + err).not.toContain('canary');
      expect((out + err).length).toBeGreaterThan(0);
    },
  );

  test('are not told by a configuration that cannot be used', () => {
    const bad = { ...KEYS, EMBEDDER_KEY: 'canary with spaces', PORT: 'canary', MEILI_URL: 'canary' };
    expect(() => readConfig(bad)).toThrow(/EMBEDDER_KEY/);
    expect(() => readConfig(bad)).not.toThrow(/canary/);
  });

  test('are in no answer of a server whose engine is away', async () => {
    const site = await listening(freshDatabase(), environment());
    for (const path of ['/health/ready', '/api/practices?q=x', '/api/nothing', '/openapi.json', '/api/data'])
      expect((await site.ask(path)).body, path).not.toContain('canary');
  });

  test('are not in the name of the process', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['-e', 'console.log(process.title, process.argv.join())'],
      {
        env: { ...process.env, ...KEYS },
        encoding: 'utf8',
      },
    );
    expect(stdout).not.toContain('canary');
  });
});

/** What a key looks like: of cloud services, of version control, of this project's engine. */
const LOOKS_SECRET = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bsk-[A-Za-z0-9]{32,}\b/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  /\b(MEILI_KEY|MEILI_MASTER_KEY|EMBEDDER_KEY|api[_-]?key)\b["']?\s*[:=]\s*["'][\w-]{16,}["']/i,
];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (['node_modules', '.git', 'data', 'test-results'].includes(name)) return [];
    return statSync(path).isDirectory() ? files(path) : [path];
  });

test('no file of the project, and nothing that is built from it, holds what looks like a secret', () => {
  const all = files(PROJECT).filter((path) => statSync(path).size < 2_000_000);
  expect(all.some((path) => path.includes('/dist/client/assets/'))).toBe(true);
  const suspicious = all.filter(
    (path) =>
      !/(secrets|logs)\.test\.ts$/.test(path) &&
      LOOKS_SECRET.some((pattern) => pattern.test(readFileSync(path, 'latin1'))),
  );
  expect(suspicious.map((path) => path.slice(PROJECT.length))).toEqual([]);
});

test('files that hold secrets are not kept in the history', () => {
  const ignored = readFileSync(join(PROJECT, '.gitignore'), 'utf8').split('\n');
  expect(ignored.some((line) => line.startsWith('.env'))).toBe(true);
  expect(readFileSync(join(PROJECT, '.dockerignore'), 'utf8')).toMatch(/^\*$/m);
  expect(readFileSync(join(PROJECT, '.dockerignore'), 'utf8')).not.toContain('!.env');
});

test('what is built for visitors names no variable of the environment that holds a secret', () => {
  for (const path of files(join(PROJECT, 'dist/client')).filter((each) => /\.(js|html|css)$/.test(each)))
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/MEILI_|EMBEDDER_|DATABASE_|process\.env/);
});
