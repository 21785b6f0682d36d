import { closeSync, copyFileSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { misprinted } from '../../../server/db/harvest.ts';
import { databaseHealth, refuseDamaged } from '../../../server/db/health.ts';
import { closeDatabase, openDatabase } from '../../../server/db/open.ts';
import { troubleOf } from '../../../server/db/trouble.ts';
import type { Trial } from '../trial.ts';
import { catalogueIn, inFolder, start } from './programs.ts';
import { rounds } from './rounds.ts';

/** Turns one bit, or writes over some bytes. @returns what was done, to do it again. */
function spoil(path: string, random: () => number, many: boolean): string {
  const file = openSync(path, 'r+');
  const at = Math.floor(random() * (statSync(path).size - 64));
  const bytes = Buffer.alloc(many ? 64 : 1);
  readSync(file, bytes, 0, bytes.length, at);
  const bit = Math.floor(random() * 8);
  for (const index of bytes.keys())
    bytes[index] = many ? Math.floor(random() * 256) : (bytes[index] ?? 0) ^ (1 << bit);
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
  return many ? `64 bytes from ${at}` : `bit ${bit} of byte ${at}`;
}

/** Everything that the tables hold, by table; how many rows each has. */
function contentOf(path: string): Map<string, { rows: number; text: string }> {
  const raw = new SQLite(path, { readonly: true });
  try {
    const tables = raw
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all() as string[];
    return new Map(
      tables.map((table) => {
        const rows = raw.prepare(`SELECT * FROM "${table}"`).raw().all();
        const plain = rows.map((row) => JSON.stringify(row)).toSorted();
        return [table, { rows: rows.length, text: plain.join('\n') }];
      }),
    );
  } finally {
    raw.close();
  }
}

type Fate = 'refused at the start' | 'found by doctor' | 'without effect' | 'inside a text';

/** What becomes of a spoilt database. @throws Error when it would be served with rows that are missing. */
async function fateOf(path: string, sound: ReturnType<typeof contentOf>): Promise<Fate> {
  let health: string;
  try {
    // What the server does before it listens.
    const database = openDatabase(path);
    try {
      refuseDamaged(database);
      health = databaseHealth(database, true).integrity;
      if (health === 'ok' && (await misprinted(database.db)).length > 0) health = 'texts differ';
    } finally {
      await closeDatabase(database);
    }
  } catch (error) {
    const trouble = troubleOf(error, path);
    if (trouble === undefined) throw error;
    if (!/exchange restore|Restore a backup/.test(trouble.todo)) throw error;
    return 'refused at the start';
  }
  if (health !== 'ok') return 'found by doctor';
  const found = contentOf(path);
  const differing = [...sound].filter(([table, { text }]) => found.get(table)?.text !== text);
  if (differing.length === 0) return 'without effect';
  const lost = differing.find(([table, { rows }]) => found.get(table)?.rows !== rows);
  if (lost !== undefined) throw new Error(`rows of ${lost[0]} are missing, and nothing says so`);
  return 'inside a text';
}

export const flippedBits: Trial = {
  row: '29',
  fault: 'turn a bit of the database file, or write over 64 bytes',
  holds: 'the start refuses and names the restore, or doctor says it, or no row is lost',
  gate: 50,
  release: 500,
  run: (bounds) =>
    inFolder(async (folder) => {
      const sound = await catalogueIn(folder);
      const content = contentOf(sound);
      const path = join(folder, 'spoilt.db');
      const fates = new Map<Fate, number>();
      const result = await rounds(bounds, async (round) => {
        for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
        copyFileSync(sound, path);
        const done = spoil(path, bounds.random, round % 2 === 0);
        try {
          const fate = await fateOf(path, content);
          fates.set(fate, (fates.get(fate) ?? 0) + 1);
          return [];
        } catch (error) {
          return [`${done}: ${String(error)}`];
        }
      });
      result.failures.push(...(await refusedByTheServer(folder, sound)));
      if ((fates.get('refused at the start') ?? 0) === 0) result.failures.push('none was refused');
      return { ...result, detail: [...fates].map(([fate, times]) => `${times} ${fate}`).join(', ') };
    }),
};

/** The server itself, on a database with a page of nonsense. */
async function refusedByTheServer(folder: string, sound: string): Promise<string[]> {
  const path = join(folder, 'page.db');
  copyFileSync(sound, path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 40 * 4096);
  closeSync(file);
  const { code, err } = await start('main', [], { env: { DATABASE: path, PORT: '0' } }).ended;
  return code === 1 && /is damaged .*exchange restore FILE/.test(err) ? [] : [`the server: ${code} ${err}`];
}
