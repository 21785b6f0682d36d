import SQLite from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { catalogueVersion, type Db } from './open.ts';
import { prepareOnce } from './prepared.ts';

/** The catalogue as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly db: Db;
  /** The catalogue version of that moment. */
  readonly version: number;
  /** Has to be called: while it is open, the log of writes cannot be emptied. */
  close(): void;
}

/**
 * Opens a connection of its own with one read transaction, so that nobody else's reads wait for it or see its old state.
 * A database in memory has no second connection: there it is a copy.
 */
export function openSnapshot({ $client }: Db): Snapshot {
  const raw = $client.memory ? new SQLite($client.serialize()) : new SQLite($client.name, { readonly: true });
  try {
    raw.exec('BEGIN');
    const db = drizzle(raw, { casing: 'snake_case' });
    // The first read is the moment.
    return { db, version: catalogueVersion(db), close: () => raw.close() };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** A query as drizzle builds it. */
export interface Rows {
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * The rows of a query, one by one, as lists of what SQLite holds: no dates, no booleans. Each text of SQL is prepared once,
 * since thousands of statements would take memory until they are collected; so one query cannot be read twice at a time.
 */
export function* rowsIn(db: Db, query: Rows): Generator<unknown[]> {
  const { sql: text, params } = query.toSQL();
  const statement = prepareOnce(db, `rows ${text}`, () =>
    db.$client.prepare<unknown[], unknown[]>(text).raw(),
  );
  yield* statement.iterate(...params);
}

/** `column IN (ids)` with as many ids as there are, and always the same text of SQL. */
export const isOneOf = (column: SQLiteColumn, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Where a database is kept; undefined for one in memory. */
export const fileOf = ({ $client: { name, memory } }: Db): string | undefined => (memory ? undefined : name);
