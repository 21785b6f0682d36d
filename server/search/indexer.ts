import { setTimeout as wait } from 'node:timers/promises';
import { giveBackLease, isLeased, newHolder, takeLease } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { putAll } from './bisect.ts';
import { documentsFor } from './document.ts';
import { drift } from './drift.ts';
import type { SearchIndex } from './engine.ts';
import { enqueue, forgetRefusals, type Pending, pending, putAside, settle } from './outbox.ts';
import { rebuild } from './rebuild.ts';

const BATCH = 500;
const POLL = 500;
const DRIFT_CHECK = 5 * 60_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [1000, 15_000];

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
 * Keeps the index equal to the database until stopped: builds it where it is missing or has other settings, repairs drift
 * (at the start and every five minutes), then sends what the outbox holds. When the engine is away it tries again after
 * 1 s, 2 s … 15 s; `recheck` has it look at once, for whoever noticed that the engine fails. It rests while a rebuild from
 * the command line swaps the index, and while another process writes to the database.
 */
export function startIndexer(database: Database, index: SearchIndex, log: Log): Indexer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const holder = newHolder();
  let pause = FIRST_PAUSE;
  let checked = 0;

  const ours = () => takeLease(database, 'index', holder);
  /** Beside a rebuild one batch at a time is sent, so that it can have the lease in between. */
  const goOn = async (batches: number) =>
    (batches === 0 || !(await isLeased(database.db, 'rebuild'))) && (await ours());
  const round = async (): Promise<void> => {
    const due = Date.now() - checked >= DRIFT_CHECK;
    if (due && (await index.state()) !== 'ready') {
      log.info({}, 'building the search index');
      await rebuild(database, index, { holder, signal });
    }
    if ((due || (await pending(database.db, 1)).length > 0) && (await ours())) {
      try {
        const repaired = due ? await repairDrift(database, index) : 0;
        if (repaired > 0) log.warn({ practices: repaired }, 'the search index differed from the database');
        checked = due ? Date.now() : checked;
        await drain(database, index, goOn);
      } finally {
        await giveBackLease(database, 'index', holder);
      }
    }
    if (checked > 0) index.serve(true);
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round();
        pause = FIRST_PAUSE;
        await wait(POLL, undefined, { signal }).catch(() => undefined);
      } catch (error) {
        if (isBusy(error)) {
          // An import holds the database. What waits goes on waiting; the index is as good as before.
          await wait(POLL, undefined, { signal }).catch(() => undefined);
          continue;
        }
        // Look at everything again: the engine may come back empty, or with other settings.
        checked = 0;
        index.serve(false);
        log.warn({ error: String(error), retryInMs: pause }, 'the search index cannot be kept up to date');
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

/** Another process, an import perhaps, holds the database. */
export const isBusy = (error: unknown): boolean =>
  (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true;
