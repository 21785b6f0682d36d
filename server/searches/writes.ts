import { lt, sql } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { searchMiss } from '../db/tables.ts';
import { firstOf, MONTHS_KEPT, monthOf } from './months.ts';

/** Adds searches that found nothing to those of this month, and forgets the months that are too long ago. */
export async function saveMisses(tx: Tx, counts: ReadonlyMap<string, number>, now: Date): Promise<void> {
  await tx.delete(searchMiss).where(lt(searchMiss.month, firstOf(MONTHS_KEPT, now)));
  for (const [words, searches] of counts)
    await tx
      .insert(searchMiss)
      .values({ words, month: monthOf(now), searches })
      .onConflictDoUpdate({
        target: [searchMiss.words, searchMiss.month],
        set: { searches: sql`${searchMiss.searches} + excluded.searches` },
      });
}
