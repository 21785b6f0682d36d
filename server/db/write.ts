import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Tx } from './open.ts';

/**
 * The only way to change anything: runs `work` in one transaction on the writer's own connection, after all earlier
 * ones. BEGIN IMMEDIATE, because a transaction that reads first and writes later fails at once (ignoring
 * busy_timeout) when another process wrote in between.
 *
 * @returns what `work` returns, after the commit is on disk.
 * @throws whatever `work` throws, after everything is rolled back; `SQLITE_BUSY` when another process holds the
 * database longer than the busy timeout.
 */
export function write<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const run = async (): Promise<T> => {
    const { writer } = database;
    writer.exec('BEGIN IMMEDIATE');
    try {
      const closing = new Map<string, () => Promise<void>>();
      const beforeCommit = (name: string, last: () => Promise<void>): void => {
        if (!closing.has(name)) closing.set(name, last);
      };
      const tx = Object.assign(drizzle(writer, { casing: 'snake_case' }), { beforeCommit }) as unknown as Tx;
      const result = await work(tx);
      for (const last of closing.values()) await last();
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite has already rolled back by itself after some errors, a full disk among them.
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  };
  const mine = database.queue.last.then(run, run);
  database.queue.last = mine.catch(() => undefined);
  return mine;
}
