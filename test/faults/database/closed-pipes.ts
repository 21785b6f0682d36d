import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { catalogueIn, exchange, inFolder, kill, serve } from './programs.ts';
import { PROJECT } from '../../machine.ts';
import { rounds } from './rounds.ts';

const EXCHANGE = `"${process.execPath}" "${join(PROJECT, 'dist/server/exchange.js')}"`;

/** Runs a line of the shell that ends in the exit code of `exchange`. */
async function shell(
  database: string,
  line: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', line], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], DATABASE: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

/** A reader that has enough at once, or after a line: what was begun is finished, quietly. */
async function commandsFaults(folder: string, database: string): Promise<string[]> {
  const backup = `${database}.backup`;
  const file = writeRound(folder, 1);
  const first = await exchange(database, ['backup', backup]);
  const lines: [line: string, expected: number][] = [
    [`${EXCHANGE} export - --format jsonl | head -1 | wc -l`, 0],
    [`${EXCHANGE} export - --format jsonl | true`, 0],
    [`${EXCHANGE} import "${file}" 2>&1 | true`, 0],
    [`${EXCHANGE} restore "${backup}" 2>&1 | true`, 0],
    // Nobody hears what is wrong, and the exit code says so all the same.
    [`${EXCHANGE} import "${file}.none" 2>&1 | true`, 2],
  ];
  const failures: string[] = first.code === 0 ? [] : [first.err];
  for (const [line, expected] of lines) {
    const { code, out, err } = await shell(database, line);
    const told = `${line.replaceAll(EXCHANGE, 'exchange')} gave ${code}`;
    if (code !== expected || err !== '') failures.push(`${told}: ${err}`);
    if (line.includes('wc') && out.trim() !== '1') failures.push(`${told}: ${out}`);
    if (line.includes(' import "') && expected === 0) {
      const after = JSON.parse((await exchange(database, ['status', '--json'])).out) as {
        catalogue: { counts: { practice: number } };
      };
      if (after.catalogue.counts.practice !== 117 + 150) failures.push('the import was not finished');
    }
  }
  const after = await exchange(database, ['show', 'practice/practice-1']);
  if (after.code === 0) failures.push('the restore was not finished');
  return failures;
}

export const closedPipes: Trial = {
  row: '31',
  fault: 'close the pipe that a command writes to',
  holds: 'it ends quietly with its own exit code, and what it began is finished',
  gate: 1,
  release: 20,
  run: (bounds) =>
    inFolder(async (folder) => {
      const result = await rounds(bounds, async (round) =>
        commandsFaults(folder, await catalogueIn(folder, `catalogue-${round}.db`)),
      );
      return { ...result, detail: 'export, import, restore, misuse' };
    }),
};

export const closedLog: Trial = {
  row: '31',
  fault: 'close the pipes that the server writes its log to',
  holds: 'it goes on answering, and ends as it should',
  gate: 1,
  release: 20,
  run: (bounds) =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      let answered = 0;
      const result = await rounds(bounds, async () => {
        const server = await serve(database, { env: { LOG_LEVEL: 'trace' } });
        server.child.stdout?.destroy();
        server.child.stderr?.destroy();
        const failures: string[] = [];
        try {
          for (let at = 0; at < 20; at++) {
            const { status } = await fetch(`${server.url}/practices/spoku`);
            answered += 1;
            if (status !== 200) failures.push(`it answered ${status}`);
          }
        } catch (error) {
          failures.push(`it answers no more: ${String(error)}`);
          await kill(server);
        }
        server.child.kill('SIGTERM');
        const { code } = await server.ended;
        if (code !== 0) failures.push(`it ended with ${code}`);
        return failures;
      });
      return { ...result, detail: `${answered} answers without a log` };
    }),
};
