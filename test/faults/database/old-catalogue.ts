import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { PROJECT } from '../../machine.ts';

// A catalogue as the first version of the program wrote it: made by the first migration, with the rows of today as far as
// that schema has room for them.

const FOLDER = join(PROJECT, 'migrations');
const [first] = (
  JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  }
).entries;

/** Makes such a catalogue in a folder out of one of today; its path. @throws Error when no rows fit, which proves nothing. */
export function oldCatalogue(folder: string, newest: string): string {
  const path = join(folder, 'old.db');
  const raw = new SQLite(path);
  try {
    raw.pragma('foreign_keys = OFF');
    const text = readFileSync(join(FOLDER, `${first?.tag}.sql`), 'utf8');
    raw.exec(text.replaceAll('--> statement-breakpoint', ''));
    raw.exec(
      'CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    );
    raw
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run(createHash('sha256').update(text).digest('hex'), first?.when);
    raw.prepare('ATTACH ? AS today').run(newest);
    for (const table of tablesIn(raw, 'main')) copyRows(raw, table);
    raw.exec('DETACH today');
    raw.pragma('journal_mode = WAL');
  } finally {
    raw.close();
  }
  return path;
}

const tablesIn = (raw: SQLite.Database, schema: string): string[] =>
  raw
    .prepare(
      `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[];

const columnsOf = (raw: SQLite.Database, schema: string, table: string): string[] =>
  raw.prepare(`SELECT name FROM pragma_table_info(?, ?)`).pluck().all(table, schema) as string[];

/** What the first version did not write. */
const WITHOUT: Record<string, string> = { search_facet: ` WHERE field <> 'population'` };

function copyRows(raw: SQLite.Database, table: string): void {
  const today = columnsOf(raw, 'today', table);
  if (today.length === 0 || table === 'counter') return;
  const columns = columnsOf(raw, 'main', table)
    .filter((column) => today.includes(column))
    .map((column) => `"${column}"`)
    .join(', ');
  raw.exec(
    `INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM today."${table}"${WITHOUT[table] ?? ''}`,
  );
}

/** How many rows each table holds. */
export function countsOf(path: string): Map<string, number> {
  const raw = new SQLite(path, { readonly: true });
  try {
    return new Map(
      tablesIn(raw, 'main').map((table) => [
        table,
        raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number,
      ]),
    );
  } finally {
    raw.close();
  }
}

/** Everything that the schema of a database says, and which migrations it saw. */
export function schemaOf(path: string): string {
  const raw = new SQLite(path, { readonly: true });
  try {
    const sql = raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all();
    const seen = raw.prepare('SELECT hash FROM __drizzle_migrations ORDER BY created_at').pluck().all();
    return JSON.stringify([sql, seen]);
  } finally {
    raw.close();
  }
}
