import { existsSync, statSync } from 'node:fs';
import type { Database } from './open.ts';

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

/** @param thorough reads every page, which takes its time on a large catalogue. */
export function databaseHealth({ path, writer }: Database, thorough: boolean): DatabaseHealth {
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  const size = (file: string) => (existsSync(file) ? statSync(file).size : 0);
  return {
    sqlite: writer.prepare('SELECT sqlite_version()').pluck().get() as string,
    bytes: size(path),
    walBytes: size(`${path}-wal`),
    synchronous: pragma('synchronous') as number,
    journal: pragma('journal_mode') as string,
    foreignKeys: pragma('foreign_keys') === 1,
    secureDelete: pragma('secure_delete') === 1,
    integrity: String(pragma(thorough ? 'integrity_check(5)' : 'quick_check(5)')),
    migrations: writer.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number,
  };
}
