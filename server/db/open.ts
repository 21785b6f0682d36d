import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrateDatabase, refuseDangling } from './migrate.ts';
import { prepareOnce } from './prepared.ts';
import { kindOfTrouble, troubleOf, Unusable } from './trouble.ts';

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

/** A log that a long reader made large shrinks to this many bytes once it is written anew. */
const LOG_LIMIT = 16_000_000;

/**
 * Opens the catalogue, creating and migrating it where needed. `busyTimeout` is how long a write waits for another
 * process, in milliseconds: short in the server (waiting blocks it), long in the CLI.
 *
 * @throws Unusable with words for the admin: a folder or file that may not be written, a file that is damaged or no
 * catalogue, one of a newer program, references that dangle. Error for an unsuited SQLite. Whatever SQLite says when
 * somebody else writes or the disk is full (see trouble.ts).
 */
export function openDatabase(path: string, { busyTimeout = 250 } = {}): Database {
  if (path !== ':memory:') refuseUnwritable(path);
  const raw = connect(path, busyTimeout);
  try {
    refuseOldSqlite(raw);
    raw.pragma('foreign_keys = OFF');
    if (!migrateDatabase(raw, migrationsFolder())) refuseDangling(raw);
    raw.pragma('foreign_keys = ON');
  } catch (error) {
    raw.close();
    throw inWords(error, path);
  }
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

/** Node says ENOENT when a folder cannot be made on a disk that may only be read. */
const REFUSED: Record<string, string> = {
  EROFS: 'its disk may only be read',
  ENOENT: 'its disk may only be read',
  ENOTDIR: 'a part of it is no folder',
  EEXIST: 'a part of it is no folder',
};

/** Makes the folder where it is missing. SQLite itself would open a file that may only be read, and fail at the first write. */
function refuseUnwritable(path: string): void {
  const folder = dirname(resolve(path));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code, path: culprit = folder } = error as NodeJS.ErrnoException;
    const why = REFUSED[code ?? ''] ?? `this user (uid ${process.getuid?.() ?? '?'}) may not`;
    const what = `${path} cannot be opened as a catalogue: ${culprit} has to be readable and writable, and ${why}${code === undefined ? '' : ` (${code})`}.`;
    const todo =
      'Give this user the right to write the file and its folder, or set DATABASE to another place.';
    throw new Unusable({ kind: 'rights', what, todo }, error);
  }
}

function connect(path: string, busyTimeout: number): SQLite.Database {
  try {
    const raw = new SQLite(path, { timeout: busyTimeout });
    raw.pragma('journal_mode = WAL');
    // better-sqlite3 compiles WAL to NORMAL, which may lose an acknowledged import when the power fails.
    raw.pragma('synchronous = FULL');
    raw.pragma('secure_delete = ON');
    raw.pragma('foreign_keys = ON');
    raw.pragma(`journal_size_limit = ${LOG_LIMIT}`);
    return raw;
  } catch (error) {
    throw inWords(error, path);
  }
}

/** Somebody who writes, and a full disk, are not the path's fault: what SQLite says of them is handed on as it is. */
function inWords(error: unknown, path: string): unknown {
  const kind = kindOfTrouble(error);
  if (kind === 'busy' || kind === 'disk' || error instanceof Unusable) return error;
  const trouble = troubleOf(error, path);
  return trouble === undefined ? error : new Unusable(trouble, error);
}

function refuseOldSqlite(raw: SQLite.Database): void {
  const found = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
  if (!isSuited(found))
    throw new Error(
      `SQLite ${found} can corrupt a shared database; ${OLDEST_SQLITE.join('.')} or newer is needed. Run npm ci.`,
    );
}

/** Whether a version of SQLite, `3.54.1`, may be trusted with a database that several processes write to. */
export function isSuited(version: string): boolean {
  const found = version.split('.').map(Number);
  for (const [at, needed] of OLDEST_SQLITE.entries())
    if ((found[at] ?? 0) !== needed) return (found[at] ?? 0) > needed;
  return true;
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
