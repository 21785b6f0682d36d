import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  openSync,
  closeSync,
  fsyncSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import SQLite from 'better-sqlite3';
import { firstLine, REPLACE, Unusable } from './trouble.ts';

// Copies of the whole database, made and put back through SQLite itself: never by copying a file that is in use.

/** The tables whose rows are counted in a backup, for people to compare. */
const COUNTED = [
  'city',
  'practice',
  'tag',
  'event',
  'adoption',
  'plan',
  'translation',
  'revision',
  'contact',
] as const;

export interface BackupFacts {
  readonly bytes: number;
  readonly sha256: string;
  readonly catalogueVersion: number;
  readonly migrations: number;
  readonly counts: Record<string, number>;
}

/** What is wrong with a file that should be a backup. */
export class UnusableBackup extends Error {
  readonly reason: string;
  constructor(message: string, reason = message) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Copies the database as it is at this moment, also while others read and write, checks the copy, and only then gives it
 * its name.
 * @throws Unusable when the copy fails its check: then the database itself is damaged.
 */
export async function backUp(from: string, to: string): Promise<BackupFacts> {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new SQLite(from, { readonly: true });
  try {
    await source.backup(part);
    const copy = new SQLite(part);
    // One file, without a log beside it.
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const facts = await inspect(part);
    // It holds contacts.
    chmodSync(part, 0o600);
    const file = openSync(part, 'r');
    fsyncSync(file);
    closeSync(file);
    renameSync(part, to);
    return facts;
  } catch (error) {
    rmSync(part, { force: true });
    if (!(error instanceof UnusableBackup)) throw error;
    throw new Unusable(
      {
        kind: 'damaged',
        what: `${from} is damaged (${error.reason}), and so would be its copy: none was made.`,
        todo: REPLACE,
      },
      error,
    );
  } finally {
    source.close();
  }
}

/**
 * Looks a database file through: its pages, its references, what it holds.
 * @throws UnusableBackup with what is wrong.
 */
export async function inspect(path: string): Promise<BackupFacts> {
  if (!existsSync(path)) throw new UnusableBackup(`There is no file ${path}.`);
  try {
    const raw = new SQLite(path, { readonly: true });
    try {
      const pages = raw.pragma('integrity_check(5)', { simple: true });
      if (pages !== 'ok') {
        const reason = firstLine(String(pages));
        throw new UnusableBackup(`${path} is damaged: ${reason}.`, reason);
      }
      const tables = raw
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
        .pluck()
        .all() as string[];
      if (!tables.includes('practice') || !tables.includes('__drizzle_migrations'))
        throw new UnusableBackup(`${path} is a database, but no catalogue.`);
      const dangling = raw.pragma('foreign_key_check') as unknown[];
      if (dangling.length > 0)
        throw new UnusableBackup(`${path} has ${dangling.length} dangling references.`);
      const number = (query: string): number => raw.prepare(query).pluck().get() as number;
      return {
        bytes: statSync(path).size,
        sha256: await hashOfFile(path),
        catalogueVersion: number(`SELECT value FROM counter WHERE name = 'catalogue'`),
        migrations: number('SELECT count(*) FROM __drizzle_migrations'),
        counts: Object.fromEntries(
          COUNTED.map((table) => [table, number(`SELECT count(*) FROM "${table}"`)]),
        ),
      };
    } finally {
      raw.close();
    }
  } catch (error) {
    if (error instanceof UnusableBackup) throw error;
    const { message } = error as Error;
    throw new UnusableBackup(`${path} is no readable database (${message}).`, message);
  }
}

/**
 * Puts a copy in the place of a database that may be in use: in one transaction of SQLite, so that every reader sees
 * either the old one or the new one.
 */
export async function putBack(from: string, to: string, busyTimeout: number): Promise<void> {
  const source = new SQLite(from, { readonly: true });
  try {
    // All pages in one step; more steps would be more moments for somebody to write in between.
    await source.backup(to, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    source.close();
  }
  const target = new SQLite(to, { timeout: busyTimeout });
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  target.pragma('wal_checkpoint(TRUNCATE)');
  target.close();
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
