import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { counter } from './tables.ts';

// One clock, kept in the database, gives both the datestamps of records and the dates of answers to harvesters. It never
// goes back. Who reads it, then reads records, then asks later for what changed "from" there, misses nothing: a change
// that was not to be seen commits later, so its datestamp was taken after the clock had shown that time.

export const seconds = (time: number): number => Math.floor(time / 1000);

/** What the clock shows, without setting it: seconds since 1970. */
export async function harvestTime(db: Db): Promise<number> {
  const rows = await db.select({ value: counter.value }).from(counter).where(eq(counter.name, 'harvest'));
  return rows[0]?.value ?? 0;
}

/** Sets the clock within a transaction, never back. @returns what it shows then. */
export async function setHarvestClock(tx: Tx, now: number): Promise<number> {
  const rows = await tx
    .update(counter)
    .set({ value: sql`max(${counter.value}, ${now})` })
    .where(eq(counter.name, 'harvest'))
    .returning({ value: counter.value });
  return rows[0]?.value ?? now;
}

/**
 * The date of an answer: sets the clock to now where nobody is writing. While somebody is, it stays where it is: what is
 * being written may have taken a datestamp before now. At most one small write a second, and no waiting.
 *
 * @param now seconds since 1970. @returns what the clock shows.
 */
export async function answerTime(db: Db, now: number): Promise<number> {
  const shown = await harvestTime(db);
  if (shown >= now || db.$client.inTransaction) return shown;
  const sqlite = db.$client;
  const patience = sqlite.pragma('busy_timeout', { simple: true }) as number;
  const advance = prepareOnce(db, 'harvest clock', () =>
    sqlite.prepare(`UPDATE counter SET value = max(value, ?) WHERE name = 'harvest' RETURNING value`).pluck(),
  );
  sqlite.pragma('busy_timeout = 0');
  try {
    return advance.get(now) as number;
  } catch (error) {
    // Nor can it be set where the disk is full; harvesters may read on.
    if (!/^SQLITE_(BUSY|FULL|READONLY)/.test((error as { code?: string }).code ?? '')) throw error;
    return shown;
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
}
