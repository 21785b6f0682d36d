import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeBase, writeRound } from '../killed.ts';
import type { Trial } from '../trial.ts';
import { catalogueIn, exchange, inFolder, serve } from './programs.ts';
import { rounds } from './rounds.ts';

// The setting can be read and be wrong all the same: what counts is what the kernel is asked for.

const TRACE = ['strace', '-D', '-f', '--seccomp-bpf', '-y', '-e', 'trace=fsync,fdatasync'];
const COMMITS = 3;

/** How often the log of a database was written through to the disk. */
const syncsIn = (trace: string): number =>
  readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /\bf(data)?sync\(\d+<[^>]*catalogue\.db-wal>/.test(line)).length;

/** Commits of the server: one for each second in which harvesters are answered. */
async function ofServer(folder: string): Promise<{ commits: number; syncs: number }> {
  const database = await catalogueIn(folder);
  const trace = join(folder, 'server.trace');
  const server = await serve(database, { under: [...TRACE, '-o', trace] });
  const seen = new Set<string>();
  while (seen.size < COMMITS) {
    const answer = await (await fetch(`${server.url}/oai?verb=Identify`)).text();
    seen.add(/<responseDate>([^<]+)</.exec(answer)?.[1] ?? '');
    await wait(100);
  }
  const syncs = syncsIn(trace);
  server.child.kill('SIGTERM');
  await server.ended;
  return { commits: seen.size, syncs };
}

export const countedFsyncs: Trial = {
  row: '6',
  fault: 'count how often commits are written through to the disk',
  holds: 'at least once for every commit, of the server and of the command line',
  gate: 1,
  release: 1,
  cannot: () =>
    spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0
      ? undefined
      : 'there is no strace that can count',
  run: (bounds) =>
    inFolder(async (folder) => {
      let detail = '';
      const result = await rounds(bounds, async () => {
        const server = await ofServer(folder);
        const database = join(folder, 'imported', 'catalogue.db');
        await exchange(database, ['import', writeBase(folder)]);
        const trace = join(folder, 'import.trace');
        const under = [...TRACE, '-o', trace];
        const { code, err } = await exchange(database, ['import', writeRound(folder, 1)], { under });
        const imported = syncsIn(trace);
        detail = `server ${server.syncs} for ${server.commits} commits, import ${imported} for 1`;
        const failures = code === 0 ? [] : [`the import ended with ${code}: ${err}`];
        if (server.syncs < server.commits) failures.push(`the server: ${detail}`);
        if (imported < 1) failures.push(`the import: ${detail}`);
        return failures;
      });
      return { ...result, detail };
    }),
};
