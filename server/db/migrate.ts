import type SQLite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Unusable } from './trouble.ts';

// The table is drizzle's, which wrote it before; the transaction is ours, since drizzle's begins without a lock.
const TABLE = `CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`;

/**
 * Brings a database to the newest schema, all missing migrations in one transaction: it is the old schema or the new one,
 * whatever happens meanwhile, and of two processes one waits for the other. Takes no lock where nothing is missing.
 *
 * @param raw with foreign keys off. @returns whether anything was missing.
 * @throws Unusable for a database of a newer program, or one whose references would dangle; it is as it was then.
 */
export function migrateDatabase(raw: SQLite.Database, migrationsFolder: string): boolean {
  const known = readMigrationFiles({ migrationsFolder });
  const newest = known.at(-1)?.folderMillis ?? 0;
  if (newestApplied(raw) === newest) return false;
  raw.exec('BEGIN IMMEDIATE');
  try {
    raw.exec(TABLE);
    const done = newestApplied(raw);
    if (done > newest) throw newerThanProgram(raw.name);
    const note = raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
    for (const { sql, hash, folderMillis } of known) {
      if (folderMillis <= done) continue;
      for (const statement of sql) raw.exec(statement);
      note.run(hash, folderMillis);
    }
    refuseDangling(raw);
    raw.exec('COMMIT');
    return true;
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

/** @throws Unusable when a row refers to one that is not there. */
export function refuseDangling(raw: SQLite.Database): void {
  const dangling = raw.pragma('foreign_key_check') as { table: string }[];
  if (dangling.length === 0) return;
  const what = `${raw.name} has ${dangling.length} dangling references (first in table ${dangling[0]?.table}).`;
  throw new Unusable({ kind: 'damaged', what, todo: 'Restore a backup.' });
}

/** When the newest migration that a database has seen was written, in milliseconds since 1970; 0 for none. */
function newestApplied(raw: SQLite.Database): number {
  const table = raw.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = '__drizzle_migrations'`).pluck();
  if (table.get() === 0) return 0;
  return Number(raw.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0);
}

const newerThanProgram = (path: string): Unusable =>
  new Unusable({
    kind: 'version',
    what: `${path} was written by a newer version of Practice Exchange.`,
    todo: 'Install that version, or put a backup of this one in its place: exchange restore FILE.',
  });
