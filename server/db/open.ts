import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { prepareOnce } from './prepared.ts';

/** Reads. A transaction is one too, so that a read can be called from a write. */
export type Db = BetterSQLite3Database & { readonly $client: SQLite.Database };

declare const inTransaction: unique symbol;
/** Writes. Only `write()` hands one out, so nothing can be changed outside a transaction. */
export type Tx = Db & { readonly [inTransaction]: true; readonly beforeCommit: BeforeCommit };
/** Runs `work` once before the commit, however often it was asked for under the same name. */
type BeforeCommit = (name: string, work: () => Promise<void>) => void;

export interface Database {
  readonly path: string;
  readonly db: Db;
  readonly writer: SQLite.Database;
  /** Transactions wait here for each other; see write.ts. */
  readonly queue: { last: Promise<unknown> };
}

/** SQLite before this version can corrupt a WAL that two processes write to; server and CLI share the file. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * Opens the catalogue, creating and migrating it where needed. `busyTimeout` is how long a write waits for another
 * process, in milliseconds: short in the server (waiting blocks it), long in the CLI.
 *
 * @throws Error with one sentence for the admin: an unsuited SQLite, a folder that cannot be written, a migration
 * that would leave dangling references, a file that is no catalogue.
 */
export function openDatabase(path: string, { busyTimeout = 250 } = {}): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const raw = connect(path, busyTimeout);
  refuseOldSqlite(raw);
  raw.pragma('foreign_keys = OFF');
  migrate(drizzle(raw, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder() });
  const dangling = raw.pragma('foreign_key_check') as { table: string }[];
  if (dangling.length > 0) {
    raw.close();
    throw new Error(
      `${path} has ${dangling.length} dangling references (first in table ${dangling[0]?.table}). Restore a backup.`,
    );
  }
  raw.pragma('foreign_keys = ON');
  const writer = path === ':memory:' ? raw : connect(path, busyTimeout);
  return {
    path,
    db: drizzle(raw, { casing: 'snake_case' }),
    writer,
    queue: { last: Promise.resolve() },
  };
}

/** Waits for the last transaction, then closes both connections; the last one to close empties the WAL. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.queue.last;
  database.db.$client.close();
  if (database.writer.open) database.writer.close();
}

/** The version of the whole catalogue: rises by one with every transaction that changes something searchable. */
export function catalogueVersion(db: Db): number {
  const select = prepareOnce(db, 'catalogue version', () =>
    db.$client.prepare(`SELECT value FROM counter WHERE name = 'catalogue'`).pluck(),
  );
  return select.get() as number;
}

function connect(path: string, busyTimeout: number): SQLite.Database {
  try {
    const raw = new SQLite(path, { timeout: busyTimeout });
    raw.pragma('journal_mode = WAL');
    // better-sqlite3 compiles WAL to NORMAL, which may lose an acknowledged import when the power fails.
    raw.pragma('synchronous = FULL');
    raw.pragma('secure_delete = ON');
    raw.pragma('foreign_keys = ON');
    return raw;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Not the path's fault: somebody writes, or the disk is full.
    if (/^SQLITE_(BUSY|FULL|IOERR)/.test(code ?? '')) throw error;
    throw new Error(
      `${path} cannot be opened as a catalogue (${message}). Check DATABASE and the rights on it.`,
      {
        cause: error,
      },
    );
  }
}

function refuseOldSqlite(raw: SQLite.Database): void {
  const found = (raw.prepare('SELECT sqlite_version()').pluck().get() as string).split('.').map(Number);
  for (const [at, needed] of OLDEST_SQLITE.entries()) {
    const part = found[at] ?? 0;
    if (part > needed) return;
    if (part < needed) {
      throw new Error(
        `SQLite ${found.join('.')} can corrupt a shared database; ${OLDEST_SQLITE.join('.')} or newer is needed. Run npm ci.`,
      );
    }
  }
}

/** How many migrations this program knows: a catalogue with more of them is newer than the program. */
export const knownMigrations = (): number =>
  (
    JSON.parse(readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as {
      entries: unknown[];
    }
  ).entries.length;

/** `migrations/` stands at the top of the project, two or three levels above the running file (source or bundle). */
function migrationsFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'migrations', 'meta', '_journal.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder migrations/ is missing beside the program.');
    folder = parent;
  }
  return join(folder, 'migrations');
}
