import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { passes } from './gate.ts';
import { faultsAfter, importAndKill, killedImport, writeBase, writeRound } from './killed.ts';

describe('an import that is cut off', () => {
  passes(killedImport, 180_000);

  test('by a full disk says so with exit code 74, and changes nothing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'catalogue.db');
    await run(path, 'import', writeBase(folder), writeRound(folder, 1));
    const file = writeRound(folder, 2);
    // A limit on the size of files is a disk that is full where a test can make one: blocks of 512 bytes.
    const command = `trap '' XFSZ; ulimit -f 400; exec "${process.execPath}" --no-warnings "${join(PROJECT, 'server/cli/main.ts')}" import "${file}"`;
    const { status, stderr } = spawnSync('sh', ['-c', command], {
      env: { PATH: process.env['PATH'], DATABASE: path },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 74,
      stderr: expect.stringMatching(/disk is full or failing .* Nothing was changed: make room/),
    });
    expect(faultsAfter(path, [1])).toEqual([]);
    expect(await run(path, 'import', file)).toMatchObject({ code: 0 });
    expect(faultsAfter(path, [2])).toEqual([]);
  });

  test('two at once with different files: both are whole, one after the other', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'catalogue.db');
    await run(path, 'import', writeBase(folder));
    const files = ['a', 'b'].map((name) => {
      const file = join(folder, `${name}.jsonl`);
      const tag = (at: number) => ({
        record: 'tag',
        slug: `${name}-${at}`,
        kind: 'topic',
        labels: { en: 'x', it: 'x', sv: 'x', et: 'x', hu: 'x' },
      });
      writeFileSync(file, Array.from({ length: 300 }, (_, at) => `${JSON.stringify(tag(at))}\n`).join(''));
      return file;
    });
    // Each in a process of its own: the one that waits for the database stands still.
    expect(await Promise.all(files.map((file) => importAndKill(path, file, undefined)))).toEqual([
      true,
      true,
    ]);
    expect((await run(path, 'status', '--json')).out).toContain('"tag": 601');
  });
});
