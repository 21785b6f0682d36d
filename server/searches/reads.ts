import { asc, desc, gte, max, sum } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { searchMiss } from '../db/tables.ts';
import { firstOf } from './months.ts';

export interface Missed {
  readonly words: string;
  readonly searches: number;
  /** `2026-11`. */
  readonly lastMonth: string;
}

/** What was looked for in vain in the last so many months, this one among them: most often first, then newest. */
export async function missedSearches(db: Db, months: number, now: Date): Promise<Missed[]> {
  const searches = sum(searchMiss.searches).mapWith(Number);
  const lastMonth = max(searchMiss.month);
  const rows = await db
    .select({ words: searchMiss.words, searches, lastMonth })
    .from(searchMiss)
    .where(gte(searchMiss.month, firstOf(months, now)))
    .groupBy(searchMiss.words)
    .orderBy(desc(searches), desc(lastMonth), asc(searchMiss.words));
  return rows.map((row) => ({ ...row, lastMonth: row.lastMonth ?? '' }));
}
