import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Trial } from '../trial.ts';
import { cannotMount, mount, unmount } from './full-disk.ts';
import { catalogueIn, type Ended, inFolder, start, type Starting } from './programs.ts';
import { rounds } from './rounds.ts';

/** Somebody who may do nothing that not everybody may; root may write everywhere. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const SAID =
  /cannot be opened as a catalogue: .* has to be readable and writable, and (its disk|this user).*\. Give this user the right to write the file and its folder, or set DATABASE/;

/** Both programs on a database that they may not write. */
async function refused(database: string, options: Starting = {}): Promise<string[]> {
  const env = { DATABASE: database, PORT: '0' };
  const programs = [
    ['the server', 1, start('main', [], { ...options, env })],
    ['import', 2, start('exchange', ['import', 'seed'], { ...options, env })],
    // What only looks says that there is none where none is.
    ...(existsSync(database)
      ? ([['status', 2, start('exchange', ['status'], { ...options, env })]] as const)
      : []),
  ] as const;
  const failures: string[] = [];
  for (const [name, expected, { child, ended }] of programs) {
    const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
    const { code, err }: Ended = await ended;
    clearTimeout(patience);
    if (code !== expected || !SAID.test(err)) failures.push(`${name} ended with ${code}: ${err}`);
  }
  return failures;
}

type Case = (folder: string, catalogue: string) => Promise<string[]>;

const CASES: readonly Case[] = [
  async (folder) => {
    chmodSync(folder, 0o555);
    return refused(join(folder, 'catalogue.db'), NOBODY);
  },
  async (folder) => {
    chmodSync(join(folder, 'catalogue.db'), 0o444);
    chmodSync(folder, 0o777);
    return refused(join(folder, 'catalogue.db'), NOBODY);
  },
  async (folder) => {
    chmodSync(join(folder, 'catalogue.db'), 0o600);
    chmodSync(folder, Object.keys(NOBODY).length > 0 ? 0o777 : 0o500);
    return refused(join(folder, 'catalogue.db'), NOBODY);
  },
  async (folder) => {
    chmodSync(folder, 0o555);
    return refused(join(folder, 'new', 'catalogue.db'), NOBODY);
  },
];

export const unwritable: Trial = {
  row: '20',
  fault: 'start on a folder or file that may not be written',
  holds: 'server and command line refuse to start, say why and what to do, with the right exit code',
  gate: CASES.length,
  release: CASES.length,
  run: (bounds) =>
    inFolder(async (folder) => {
      const catalogue = await catalogueIn(folder);
      chmodSync(folder, 0o755);
      const result = await rounds(bounds, async (round) => {
        const place = join(folder, `place-${round}`);
        mkdirSync(place);
        copyFileSync(catalogue, join(place, 'catalogue.db'));
        try {
          return (await CASES[(round - 1) % CASES.length]?.(place, catalogue)) ?? [];
        } finally {
          chmodSync(place, 0o755);
        }
      });
      return { ...result, detail: 'each with the server, an import and a look' };
    }),
};

export const readOnlyDisk: Trial = {
  row: '20',
  fault: 'start on a disk that may only be read',
  holds: unwritable.holds,
  gate: 1,
  release: 1,
  cannot: cannotMount,
  run: (bounds) =>
    inFolder(async (folder) => {
      const disk = join(folder, 'disk');
      const result = await rounds(bounds, async () => {
        if (!mount(disk, 'size=50m')) return ['no small disk could be made'];
        try {
          const database = await catalogueIn(disk);
          spawnSync('mount', ['-o', 'remount,ro', disk]);
          return [...(await refused(database)), ...(await refused(join(dirname(database), 'new', 'x.db')))];
        } finally {
          unmount(disk);
        }
      });
      return { ...result, detail: 'a catalogue, and one to be made' };
    }),
};
