import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { walBytes } from '../../../server/db/health.ts';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { faultsAfter, writeBase, writeRound } from '../killed.ts';
import type { Bounds, Trial } from '../trial.ts';
import { type Ended, exchange, inFolder, kill, serve } from './programs.ts';
import { rounds } from './rounds.ts';

const FULL = /disk is full or failing .* Nothing was changed: make room/;

/** A limit on the size of files is a disk that is full where everybody can make one: blocks of 512 bytes. */
const limited = (bytes: number): string[] => [
  'sh',
  '-c',
  `trap '' XFSZ; ulimit -f ${Math.floor(bytes / 512)}; exec "$@"`,
  'sh',
];

interface Prepared {
  /** A database with round 1, and the file of round 2. */
  readonly base: string;
  readonly file: string;
  /** How large the log becomes by importing it. */
  readonly log: number;
}

async function prepare(folder: string): Promise<Prepared> {
  const base = join(folder, 'base.db');
  await exchange(base, ['import', writeBase(folder), writeRound(folder, 1)]);
  const file = writeRound(folder, 2);
  const whole = join(folder, 'whole.db');
  copyFileSync(base, whole);
  // While somebody has it open, the log is not removed.
  const open = openDatabase(whole);
  await exchange(whole, ['import', file]);
  const log = walBytes(whole);
  await closeDatabase(open);
  return { base, file, log };
}

/** Imports where there is room for a part of the log alone. @returns how that ended, and the run after it with room. */
async function withLittleRoom(
  folder: string,
  { base, file, log }: Prepared,
  share: number,
): Promise<{ told: Ended; faults: string[] }> {
  const database = join(folder, 'catalogue.db');
  for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
  copyFileSync(base, database);
  const told = await exchange(database, ['import', file], { under: limited(log * share) });
  const faults = faultsAfter(database, [1]);
  const next = await exchange(database, ['import', file]);
  if (next.code !== 0) faults.push(`with room, the import ended with ${next.code}: ${next.err}`);
  return { told, faults: [...faults, ...faultsAfter(database, [2])] };
}

const failuresOf = ({ code, err }: Ended): string[] =>
  code === 74 && FULL.test(err) ? [] : [`it ended with ${code}: ${err}`];

export const fullDisk: Trial = {
  row: '19',
  fault: 'let the disk be full in the middle of an import',
  holds: 'nothing of the file is there, exit 74 says what to do, and with room the next run completes',
  gate: 1,
  release: 50,
  run: (bounds) =>
    inFolder(async (folder) => {
      const prepared = await prepare(folder);
      const shares: number[] = [];
      const result = await rounds(bounds, async (round) => {
        const share = bounds.times <= 3 ? round * 0.3 : 0.1 + bounds.random() * 0.8;
        shares.push(Math.round(share * 100));
        const { told, faults } = await withLittleRoom(folder, prepared, share);
        return [...failuresOf(told), ...faults].map(
          (each) => `room for ${Math.round(share * 100)} %: ${each}`,
        );
      });
      return { ...result, detail: `${Math.min(...shares)} to ${Math.max(...shares)} % of the log had room` };
    }),
};

/** Puts a small disk of its own under a folder. @returns whether that is possible here. */
export const mount = (folder: string, options: string): boolean => {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
};
export const unmount = (folder: string): void => void spawnSync('umount', ['-l', folder]);

/** Why no disk can be put under a folder here, if so. */
export const cannotMount = (): string | undefined =>
  process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0
    ? undefined
    : 'only root can make a small disk';

export const fullDiskServed: Trial = {
  row: '19',
  fault: 'fill the disk beneath a running server, and import',
  holds: 'the server goes on answering, the import ends with 74, with room everything goes on',
  gate: 1,
  release: 5,
  cannot: cannotMount,
  run: (bounds: Bounds) =>
    inFolder(async (folder) => {
      const prepared = await prepare(folder);
      const disk = join(folder, 'disk');
      let answered = 0;
      const result = await rounds(bounds, async () => {
        const size = statSync(prepared.base).size + prepared.log / 2 + 100_000;
        if (!mount(disk, `size=${Math.ceil(size)}`)) return ['no small disk could be made'];
        try {
          const database = join(disk, 'catalogue.db');
          copyFileSync(prepared.base, database);
          const server = await serve(database);
          try {
            const told = await exchange(database, ['import', prepared.file]);
            const failures = [...failuresOf(told), ...faultsAfter(database, [1])];
            for (const path of ['/practices/practice-1', '/api/practices?q=words', '/oai?verb=Identify']) {
              const { status } = await fetch(`${server.url}${path}`);
              answered += 1;
              if (status !== 200) failures.push(`${path} answered ${status} on the full disk`);
            }
            spawnSync('mount', ['-o', 'remount,size=100m', disk]);
            const { code, err } = await exchange(database, ['import', prepared.file]);
            if (code !== 0) failures.push(`with room, the import ended with ${code}: ${err}`);
            return [...failures, ...faultsAfter(database, [2])];
          } finally {
            await kill(server);
          }
        } finally {
          unmount(disk);
        }
      });
      return { ...result, detail: `${answered} answers while it was full` };
    }),
};
