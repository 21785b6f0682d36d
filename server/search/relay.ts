import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { putAll } from './bisect.ts';
import { documentsFor } from './document.ts';
import { drift } from './drift.ts';
import type { SearchIndex } from './engine.ts';
import { enqueue, forgetRefusals, knownToDiffer, type Pending, pending, putAside, settle } from './outbox.ts';

const BATCH = 500;

/**
 * Sends what waits, oldest first, until nothing does or `goOn` says no, which it is asked before every batch with the
 * number of those that were sent.
 * @returns how many practices were looked at.
 */
export async function drain(
  database: Database,
  index: SearchIndex,
  goOn: (batches: number) => Promise<boolean> = async () => true,
): Promise<number> {
  for (let [sent, batches] = [0, 0]; ; batches++) {
    const batch = await pending(database.db, BATCH);
    if (batch.length === 0 || !(await goOn(batches))) return sent;
    await send(database, index, batch);
    sent += batch.length;
  }
}

async function send(database: Database, index: SearchIndex, batch: Pending[]): Promise<void> {
  const ids = batch.map((message) => message.practiceId);
  // Read now, not when it was queued: what is no longer published has no document, and is removed.
  const documents = await documentsFor(database.db, ids);
  const present = new Set(documents.map((document) => document.id));
  const gone = ids.filter((id) => !present.has(id));
  const refused = await putAll(index, documents);
  if (gone.length > 0) await index.remove(gone);
  await write(database, async (tx) => {
    await settle(tx, batch);
    await forgetRefusals(tx, ids);
    for (const each of refused) await putAside(tx, each.id, each.error);
  });
}

/**
 * Queues again whatever the index holds otherwise than the database; not what waits already, and not what the engine refused
 * as it is. @returns how many practices.
 */
export async function repairDrift(database: Database, index: SearchIndex): Promise<number> {
  const found = await drift(database.db, index);
  if (found.length === 0) return 0;
  const known = await knownToDiffer(database.db);
  const differing = found.filter((id) => !known.has(id));
  if (differing.length > 0) await write(database, (tx) => enqueue(tx, differing));
  return differing.length;
}
