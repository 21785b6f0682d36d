import { setTimeout as wait } from 'node:timers/promises';
import { giveBackLease, takeLease } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { putAll } from './bisect.ts';
import { documentsFor } from './document.ts';
import { publishedIds } from './drift.ts';
import type { SearchIndex } from './engine.ts';
import { RefusedTask } from './meili-tasks.ts';
import { replaceRefusals, settleUpTo, takeReplay } from './outbox.ts';

/** An index that is built anew takes large portions three times as fast. */
const PORTION = 2500;
/** So few changes can be sent while the relay pauses. */
const FEW = 200;
/** How long the relay may take to finish what it is sending. */
const PATIENCE = 150_000;

export interface Rebuilding {
  /** Of the leases; see db/lease.ts. */
  readonly holder: string;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Another process builds already, or ours was too slow and lost its lease. */
export class RebuildRefused extends Error {}

/**
 * Builds the index anew beside the one in use, while that one answers and is kept up to date, and swaps the two. What is
 * written meanwhile is remembered from the beginning, sent to the new index before the swap with the relay paused, and
 * what comes after that is in the outbox: nothing is lost. Method: docs/search.md, "Rebuilding".
 *
 * @returns the number of documents.
 * @throws RebuildRefused, or whatever the engine objects to; the index in use is then as it was.
 */
export async function rebuild(database: Database, index: SearchIndex, options: Rebuilding): Promise<number> {
  const { holder, signal } = options;
  const keep = async (): Promise<void> => {
    signal?.throwIfAborted();
    if (await takeLease(database, 'rebuild', holder)) return;
    throw new RebuildRefused(
      'Another process is building the search index. Wait for it, or try again later.',
    );
  };
  const refused = new Map<number, string>();
  const put = async (some: number[]): Promise<void> => {
    const documents = await documentsFor(database.db, some);
    const present = new Set(documents.map(({ id }) => id));
    const gone = some.filter((id) => !present.has(id));
    for (const id of some) refused.delete(id);
    for (const { id, error } of await putAll(index.beside, documents)) refused.set(id, error);
    if (gone.length > 0) await index.beside.remove(gone);
  };
  /** Sends what changed since the last time. */
  const replay = async (): Promise<{ sent: number; upTo: number }> => {
    const { ids, upTo } = await write(database, takeReplay);
    for (let at = 0; at < ids.length; at += PORTION) await put(ids.slice(at, at + PORTION));
    return { sent: ids.length, upTo };
  };

  await keep();
  try {
    await write(database, takeReplay);
    await index.beside.create();
    const ids = await publishedIds(database.db);
    for (let at = 0; at < ids.length; at += PORTION) {
      await keep();
      await put(ids.slice(at, at + PORTION));
      options.onProgress?.(Math.min(at + PORTION, ids.length), ids.length);
    }
    while ((await replay()).sent > FEW) await keep();
    await untilPaused(database, holder);
    try {
      await keep();
      const { upTo } = await replay();
      const wanted = (await publishedIds(database.db)).length - refused.size;
      const found = await index.beside.count();
      const meanwhile = await write(database, takeReplay);
      // What was written in this very moment follows by the outbox; anything else is not to be served.
      if (wanted !== found && meanwhile.ids.length === 0)
        throw new RefusedTask(`The new index holds ${found} of ${wanted} documents and was not put to use.`);
      await index.beside.swap();
      await write(database, async (tx) => {
        await settleUpTo(tx, upTo);
        await replaceRefusals(tx, refused);
      });
      return found;
    } finally {
      await giveBackLease(database, 'index', holder);
    }
  } finally {
    await giveBackLease(database, 'rebuild', holder);
  }
}

/** Waits until the relay has finished its batch; from then on it sends nothing until the lease is given back. */
async function untilPaused(database: Database, holder: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(100)) {
    if (await takeLease(database, 'index', holder)) return;
  }
  throw new RebuildRefused('The server is still sending to the search index. Try again later.');
}
