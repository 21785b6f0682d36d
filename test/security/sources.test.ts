import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../machine.ts';

// What no line of the program may do, and what a document has to know of. docs/asvs.md points here.

const files = ['server', 'client'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|cjs)$/.test(name))
    .map((name) => join(folder, name)),
);
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const code = (path: string): string => read(path).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const holding = (pattern: RegExp): string[] => files.filter((path) => pattern.test(code(path))).toSorted();
const found = (pattern: RegExp): string[] =>
  files.flatMap((path) => [...code(path).matchAll(pattern)].map(([all]) => all));

describe('the program', () => {
  test('runs no text as a program', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(holding(/\beval\(|new Function\b|node:vm\b|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  test('starts other programs with a list of arguments, never through a shell', () => {
    const starting = ['server/files/sandbox.ts', 'server/local-meilisearch.ts', 'server/start.ts'];
    expect(holding(/node:child_process/)).toEqual(starting);
    const taken = found(/import \{[^}]*\} from 'node:child_process'/g).flatMap((line) =>
      line.slice(line.indexOf('{') + 1, line.indexOf('}')).split(','),
    );
    expect(new Set(taken.map((name) => name.trim()))).toEqual(
      new Set(['spawn', 'spawnSync', 'type ChildProcess']),
    );
    for (const path of starting) expect(code(path), path).not.toContain('shell:');
  });

  test('hashes with SHA-256 alone, and takes what nobody may guess from the system', () => {
    const hashes = found(/\b(createHash|createHmac|hash)\(\s*'[\w-]+'/g);
    expect(hashes.length).toBeGreaterThan(8);
    expect(hashes.filter((call) => !call.endsWith(`'sha256'`))).toEqual([]);
    expect(holding(/Math\.random|createCipher|createDecipher|createSign|pbkdf2|scrypt/)).toEqual([]);
    expect(holding(/\brandomBytes\(/)).toContain('server/cli/erased.ts');
  });

  test('uses cryptography in no file that docs/asvs.md does not list', () => {
    const listed = read('docs/asvs.md');
    const using = holding(/node:crypto|crypto\.(subtle|random|getRandom)/);
    expect(using.length).toBeGreaterThan(8);
    expect(using.filter((path) => !listed.includes(`\`${path}\``))).toEqual([]);
  });

  test('asks over the network in no file that docs/asvs.md does not list', () => {
    const listed = read('docs/asvs.md');
    const asking = holding(/\bfetch\(|new Meilisearch\(|\brequest as over|\bcreateConnection\(/).filter(
      (path) => path.startsWith('server/'),
    );
    expect(asking.length).toBeGreaterThan(4);
    expect(asking.filter((path) => !listed.includes(`\`${path}\``))).toEqual([]);
  });

  test('never lets a certificate pass that cannot be trusted', () => {
    expect(holding(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/)).toEqual([]);
  });

  test('has no cookies, no sockets that stay open and no messages between windows', () => {
    expect(holding(/document\.cookie|set-cookie|setCookie|postMessage|'message'|WebSocket\b/i)).toEqual([]);
  });
});
