import { setImmediate as aTurn } from 'node:timers/promises';
import { asc, eq, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/open.ts';
import { stampHarvest } from '../db/harvest.ts';
import { isLeased } from '../db/lease.ts';
import { prepareOnce } from '../db/prepared.ts';
import { counter, practice, searchOutbox, searchRefused, searchReplay } from '../db/tables.ts';
import { documentsFor } from './document.ts';
import { rewriteEmbedded } from './embedded-index.ts';

const CHUNK = 500;
const changed = new WeakMap<Tx, Set<number>>();

/**
 * Says that what can be found of these practices may have changed. Before the transaction commits, once for all of
 * them: the embedded index is rewritten, Meilisearch's queue gets their ids, the catalogue version rises, harvesters' datestamps
 * are set. Any room's writes end here; nothing else ever has to remember the search.
 */
export function publish(tx: Tx, ids: Iterable<number>): void {
  const mine = changed.get(tx) ?? new Set();
  changed.set(tx, mine);
  for (const id of ids) mine.add(id);
  tx.beforeCommit('publish', () => flush(tx, [...mine]));
  // Last of all: a datestamp is that of the commit.
  tx.beforeCommit('harvest', () => stampHarvest(tx, [...mine]));
}

async function flush(tx: Tx, ids: number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    await rewriteEmbedded(tx, chunk, await documentsFor(tx, chunk));
    await enqueue(tx, chunk);
    // A turn of the event loop, in which memory of finished statements is given back.
    await aTurn();
  }
  await tx
    .update(counter)
    .set({ value: sql`${counter.value} + 1` })
    .where(eq(counter.name, 'catalogue'));
}

/**
 * Queues ids for Meilisearch. Deleted and inserted anew, so that a row already being sent is not settled with it; what
 * waits already has waited since then. While an index is built beside the one in use, they are remembered for that one too.
 */
export async function enqueue(tx: Tx, ids: number[]): Promise<void> {
  const now = new Date();
  const building = await isLeased(tx, 'rebuild');
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const waiting = await tx
      .delete(searchOutbox)
      .where(sql`${searchOutbox.practiceId} IN ${chunk}`)
      .returning({ practiceId: searchOutbox.practiceId, queuedAt: searchOutbox.queuedAt });
    // A clock that was ahead is not believed.
    const earlier = waiting.filter(({ queuedAt }) => queuedAt < now);
    const since = new Map(earlier.map(({ practiceId, queuedAt }) => [practiceId, queuedAt]));
    await tx
      .insert(searchOutbox)
      .values(chunk.map((practiceId) => ({ practiceId, queuedAt: since.get(practiceId) ?? now })));
    if (building) {
      const rows = chunk.map((practiceId) => ({ practiceId }));
      await tx.insert(searchReplay).values(rows).onConflictDoNothing();
    }
  }
}

/** Ids of all practices, whatever their state. */
export const practiceIds = async (db: Db): Promise<number[]> =>
  (await db.select({ id: practice.id }).from(practice)).map(({ id }) => id);

/** Makes the catalogue version higher than it was, here and where the database came from. */
export async function raiseVersion(tx: Tx, above: number): Promise<void> {
  const value = sql`max(${counter.value}, ${above}) + 1`;
  await tx.update(counter).set({ value }).where(eq(counter.name, 'catalogue'));
}

/** Takes out what has to be sent to the index being built, and says up to which message that covers the outbox. */
export async function takeReplay(tx: Tx): Promise<{ ids: number[]; upTo: number }> {
  const rows = await tx.select({ id: searchReplay.practiceId }).from(searchReplay);
  await tx.delete(searchReplay);
  return { ids: rows.map(({ id }) => id), upTo: await newestMessage(tx) };
}

export interface Pending {
  readonly seq: number;
  readonly practiceId: number;
}

/** The oldest messages, at most `limit`. */
export async function pending(db: Db, limit: number): Promise<Pending[]> {
  return db
    .select({ seq: searchOutbox.seq, practiceId: searchOutbox.practiceId })
    .from(searchOutbox)
    .orderBy(asc(searchOutbox.seq))
    .limit(limit);
}

/** Whether nothing waits to be sent. */
export async function isSettled(db: Db): Promise<boolean> {
  const waiting = prepareOnce(db, 'waits in the outbox', () =>
    db.select({ seq: searchOutbox.seq }).from(searchOutbox).limit(1).prepare(),
  );
  return (await waiting.execute()).length === 0;
}

/** Takes away exactly the messages that were answered; one queued again meanwhile has another number. */
export async function settle(tx: Tx, messages: Pending[]): Promise<void> {
  const seqs = messages.map((message) => message.seq);
  await tx.delete(searchOutbox).where(sql`${searchOutbox.seq} IN ${seqs}`);
}

/** The number of the newest message; 0 when there is none. */
async function newestMessage(db: Db): Promise<number> {
  const [row] = await db.select({ newest: sql<number | null>`max(${searchOutbox.seq})` }).from(searchOutbox);
  return row?.newest ?? 0;
}

/** Takes away all messages up to a number, after an index was built anew from the database. */
export async function settleUpTo(tx: Tx, seq: number): Promise<void> {
  await tx.delete(searchOutbox).where(lte(searchOutbox.seq, seq));
}

/** Puts a document aside that the engine will not take; it comes back when the practice changes. */
export async function putAside(tx: Tx, practiceId: number, error: string): Promise<void> {
  const row = { practiceId, error, refusedAt: new Date() };
  await tx
    .insert(searchRefused)
    .values(row)
    .onConflictDoUpdate({ target: searchRefused.practiceId, set: row });
}

export async function forgetRefusals(tx: Tx, ids: number[]): Promise<void> {
  await tx.delete(searchRefused).where(sql`${searchRefused.practiceId} IN ${ids}`);
}

/** After an index was built anew: only what that one refused is put aside. */
export async function replaceRefusals(tx: Tx, refused: ReadonlyMap<number, string>): Promise<void> {
  await tx.delete(searchRefused);
  for (const [id, error] of refused) await putAside(tx, id, error);
}

/** Practices of which it is known that the index does not hold what the database does: they wait, or were put aside. */
export async function knownToDiffer(db: Db): Promise<Set<number>> {
  const waiting = await db.select({ id: searchOutbox.practiceId }).from(searchOutbox);
  const refused = await db.select({ id: searchRefused.practiceId }).from(searchRefused);
  return new Set([...waiting, ...refused].map(({ id }) => id));
}

/** What waits for Meilisearch. */
export interface QueueState {
  readonly length: number;
  /** How long the first of it has waited; 0 when nothing waits, and after the clock went back. */
  readonly oldestSeconds: number;
  /** Documents that it did not take. */
  readonly refused: number;
}

export async function queueState(db: Db, now = Date.now()): Promise<QueueState> {
  const [queue] = await db
    .select({ length: sql<number>`count(*)`, oldest: sql<number | null>`min(${searchOutbox.queuedAt})` })
    .from(searchOutbox);
  const [refused] = await db.select({ count: sql<number>`count(*)` }).from(searchRefused);
  const waited = now - (queue?.oldest ?? now);
  return {
    length: queue?.length ?? 0,
    oldestSeconds: Math.max(0, Math.round(waited / 1000)),
    refused: refused?.count ?? 0,
  };
}
