import { closeSync, copyFileSync, ftruncateSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { write } from '../../../server/db/write.ts';
import { saveMisses } from '../../../server/searches/writes.ts';
import type { Trial } from '../trial.ts';
import { inFolder } from './programs.ts';
import { rounds } from './rounds.ts';

// When the power fails, the end of the log may be missing, be zeros, or hold what was there before.

const COMMITS = 60;
const NOW = new Date('2026-06-01T00:00:00Z');
const TEARS = ['cut', 'zeros', 'garbage'] as const;

/** A database whose commits all stand in its log, copied as the power left it; its path. */
async function writtenIn(folder: string): Promise<string> {
  const database = openDatabase(join(folder, 'written.db'));
  const copy = join(folder, 'copy.db');
  try {
    database.writer.pragma('wal_checkpoint(TRUNCATE)');
    database.writer.pragma('wal_autocheckpoint = 0');
    for (let commit = 1; commit <= COMMITS; commit++) {
      const words = new Map(Array.from({ length: 20 }, (_, at) => [`commit ${commit} word ${at}`, commit]));
      await write(database, (tx) => saveMisses(tx, words, NOW));
    }
    for (const end of ['', '-wal']) copyFileSync(`${database.path}${end}`, `${copy}${end}`);
    return copy;
  } finally {
    await closeDatabase(database);
  }
}

/** Spoils a file from a place to its end. */
function tear(path: string, how: (typeof TEARS)[number], from: number, random: () => number): void {
  const length = statSync(path).size - from;
  const file = openSync(path, 'r+');
  if (how === 'cut') ftruncateSync(file, from);
  else {
    const byte = () => (how === 'zeros' ? 0 : Math.floor(random() * 256));
    writeSync(file, Uint8Array.from({ length }, byte), 0, length, from);
  }
  closeSync(file);
}

/** What is wrong with a database after its log was torn, and how many commits it holds. */
async function faultsOf(path: string): Promise<{ faults: string[]; commits: number }> {
  await closeDatabase(openDatabase(path));
  const raw = new SQLite(path);
  try {
    const faults: string[] = [];
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the pages are damaged');
    const found = raw
      .prepare('SELECT searches AS "commit", count(*) AS rows FROM search_miss GROUP BY searches ORDER BY 1')
      .all() as { commit: number; rows: number }[];
    const prefix = found.every(({ commit, rows }, at) => commit === at + 1 && rows === 20);
    if (!prefix) faults.push(`no prefix of the commits: ${JSON.stringify(found)}`);
    return { faults, commits: found.length };
  } finally {
    raw.close();
  }
}

export const tornWal: Trial = {
  row: '5',
  fault: 'cut, zero or garble the end of the log, as a power cut does',
  holds: 'the database holds the first so many commits, each whole, and its pages are sound',
  gate: 100,
  release: 5000,
  run: (bounds) =>
    inFolder(async (folder) => {
      const written = await writtenIn(folder);
      const torn = join(folder, 'torn.db');
      const seen = new Set<number>();
      const result = await rounds(bounds, async (round) => {
        for (const end of ['', '-wal']) copyFileSync(`${written}${end}`, `${torn}${end}`);
        rmSync(`${torn}-shm`, { force: true });
        const how = TEARS[round % 3] ?? 'cut';
        const from = Math.floor(bounds.random() * statSync(`${torn}-wal`).size);
        tear(`${torn}-wal`, how, from, bounds.random);
        const { faults, commits } = await faultsOf(torn);
        seen.add(commits);
        return faults.map((fault) => `${how} from byte ${from}: ${fault}`);
      });
      const whole = await faultsOf(written);
      if (whole.commits !== COMMITS) result.failures.push(`untorn, it holds ${whole.commits} commits`);
      // One that always tears at the same commit proves nothing.
      if (seen.size < Math.min(10, result.times / 4))
        result.failures.push(`only ${seen.size} states were seen`);
      return { ...result, detail: `${seen.size} different numbers of commits survived` };
    }),
};
