import { statSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import type { Database } from './open.ts';
import { firstLine, REPLACE, Unusable } from './trouble.ts';

/** Facts about a database file and the connections to it that only SQLite can tell. */
export interface DatabaseHealth {
  readonly sqlite: string;
  readonly bytes: number;
  readonly walBytes: number;
  /** 2 is FULL: a write that is done survives a power cut. */
  readonly synchronous: number;
  readonly journal: string;
  readonly foreignKeys: boolean;
  readonly secureDelete: boolean;
  /** `ok`, or the first things that are wrong. */
  readonly integrity: string;
  readonly migrations: number;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * The size of the log beside a database, in bytes: what was written and is not in the file itself yet. A reader that is at
 * work for long keeps it from being emptied; see LARGE_LOG.
 */
export const walBytes = (path: string): number => sizeOf(`${path}-wal`);
/** A log of this many bytes says that something holds it open. */
export const LARGE_LOG = 64_000_000;

/** After its path. */
export const REPLACED =
  'was moved away or replaced while the server had it open: it serves what was there before. Start it again.';
/** Says whether the file at a path is still the one that was there now: it may be moved away, or another put in its place. */
export function sameFile(path: string): () => boolean {
  const identity = (): string | undefined => {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    return found && `${found.dev} ${found.ino}`;
  };
  const opened = identity();
  return () => identity() === opened;
}

/**
 * Looks at the structure of every table, also of those that the embedded index consists of: half a second for 250 MB. Whether
 * that index says what the practices say takes five times as long, and is `exchange doctor`'s to find out.
 * @throws Unusable when a page is damaged: better no server than one whose pages are wrong.
 */
export function refuseDamaged({ path, db }: Database): void {
  const raw = db.$client;
  const tables = raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const found = checked(raw, `quick_check("${table}")`);
    if (found === 'ok') continue;
    throw new Unusable({
      kind: 'damaged',
      what: `${path} is damaged (${firstLine(found)}).`,
      todo: REPLACE,
    });
  }
}

function checked(raw: SQLite.Database, check: string): string {
  try {
    return String(raw.pragma(check, { simple: true }));
  } catch (error) {
    // An index over a part of a record cannot be compared with a record that is spoilt.
    return (error as Error).message;
  }
}

/** @param thorough reads every page, which takes its time on a large catalogue. */
export function databaseHealth({ path, writer }: Database, thorough: boolean): DatabaseHealth {
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  return {
    sqlite: writer.prepare('SELECT sqlite_version()').pluck().get() as string,
    bytes: sizeOf(path),
    walBytes: walBytes(path),
    synchronous: pragma('synchronous') as number,
    journal: pragma('journal_mode') as string,
    foreignKeys: pragma('foreign_keys') === 1,
    secureDelete: pragma('secure_delete') === 1,
    integrity: checked(writer, thorough ? 'integrity_check(5)' : 'quick_check(5)'),
    migrations: writer.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number,
  };
}
