import { closeDatabase, type Database, openDatabase } from '../db/open.ts';
import type { Context } from './command.ts';
import { BUSY_TIMEOUT } from './import-files.ts';
import { existingDatabase } from './open-existing.ts';

/** Opens the catalogue, which has to be there, for the time of a command. */
export async function withDatabase<T>(
  { config }: Context,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = openDatabase(existingDatabase(config().database), { busyTimeout: BUSY_TIMEOUT });
  try {
    return await work(database);
  } finally {
    await closeDatabase(database);
  }
}
