import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { publishedIds } from './drift.ts';
import { isEmbeddedWhole } from './embedded-index.ts';
import { publish } from './outbox.ts';

/** Writes the embedded index where practices are missing in it. @returns how many were written. */
export async function completeEmbedded(database: Database): Promise<number> {
  if (isEmbeddedWhole(database.db)) return 0;
  const ids = await publishedIds(database.db);
  await write(database, async (tx) => publish(tx, ids));
  return ids.length;
}
