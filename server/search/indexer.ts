import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { documentsFor } from './document.ts';
import { drift, publishedIds } from './drift.ts';
import type { SearchDocument, SearchIndex } from './engine.ts';
import { RefusedTask } from './meili-index.ts';
import {
  enqueue,
  forgetRefusals,
  newestMessage,
  type Pending,
  pending,
  putAside,
  settle,
  settleUpTo,
} from './outbox.ts';

const BATCH = 500;
/** An index that is built anew takes large portions three times as fast. */
const PORTION = 2500;
const POLL = 500;
const DRIFT_CHECK = 5 * 60_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [1000, 15_000];

/** Sends what waits, oldest first, until nothing does. @returns how many practices were looked at. */
export async function drain(database: Database, index: SearchIndex): Promise<number> {
  for (let sent = 0; ; ) {
    const batch = await pending(database.db, BATCH);
    if (batch.length === 0) return sent;
    await send(database, index, batch);
    sent += batch.length;
  }
}

/** A batch that is refused is halved until the one bad document is found and put aside. */
async function send(database: Database, index: SearchIndex, batch: Pending[]): Promise<void> {
  const ids = batch.map((message) => message.practiceId);
  // Read now, not when it was queued: what is no longer published has no document, and is removed.
  const documents = await documentsFor(database.db, ids);
  const present = new Set(documents.map((document) => document.id));
  const gone = ids.filter((id) => !present.has(id));
  try {
    if (documents.length > 0) await index.put(documents);
    if (gone.length > 0) await index.remove(gone);
  } catch (error) {
    if (!(error instanceof RefusedTask)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      await write(database, (tx) => putAside(tx, only, error.message));
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await send(database, index, batch.slice(0, half));
    await send(database, index, batch.slice(half));
    return;
  }
  await write(database, async (tx) => {
    await settle(tx, batch);
    await forgetRefusals(tx, ids);
  });
}

/** Queues again whatever the index holds otherwise than the database. @returns how many practices. */
export async function repairDrift(database: Database, index: SearchIndex): Promise<number> {
  const differing = await drift(database.db, index);
  if (differing.length > 0) await write(database, (tx) => enqueue(tx, differing));
  return differing.length;
}

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface Indexer {
  recheck(): void;
  stop(): Promise<void>;
}

/**
 * Keeps the index equal to the database until stopped: prepares it, repairs drift (at the start and every five
 * minutes), then sends what the outbox holds. When the engine is away it tries again after 1 s, 2 s … 15 s;
 * `recheck` has it look at once, for whoever noticed that the engine fails.
 */
export function startIndexer(database: Database, index: SearchIndex, log: Log): Indexer {
  const stopping = new AbortController();
  const { signal } = stopping;
  let pause = FIRST_PAUSE;
  let checked = 0;

  const refill = async (put: (documents: SearchDocument[]) => Promise<void>): Promise<void> => {
    const ids = await publishedIds(database.db);
    log.info({ practices: ids.length }, 'building the search index');
    for (let at = 0; at < ids.length; at += PORTION) {
      signal.throwIfAborted();
      await put(await documentsFor(database.db, ids.slice(at, at + PORTION)));
    }
  };
  const round = async (): Promise<void> => {
    if (Date.now() - checked >= DRIFT_CHECK) {
      const waiting = await newestMessage(database.db);
      // What waited before the rebuild is in it; what came meanwhile is sent once more.
      if (await index.prepare(refill)) await write(database, (tx) => settleUpTo(tx, waiting));
      const repaired = await repairDrift(database, index);
      if (repaired > 0) log.warn({ practices: repaired }, 'the search index differed from the database');
      checked = Date.now();
    }
    await drain(database, index);
    index.serve(true);
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round();
        pause = FIRST_PAUSE;
        await wait(POLL, undefined, { signal }).catch(() => undefined);
      } catch (error) {
        // Prepare again: the engine may come back empty, or with other settings.
        checked = 0;
        index.serve(false);
        log.warn({ error: String(error), retryInMs: pause }, 'the search index cannot be reached');
        await wait(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  };
  const running = run();
  return {
    recheck() {
      checked = 0;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
