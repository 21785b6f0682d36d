import { count, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import {
  adoption,
  city,
  contact,
  event,
  plan,
  practice,
  revision,
  searchRefused,
  tag,
  translation,
} from '../db/tables.ts';

const TABLES = { city, practice, tag, event, adoption, plan, translation, contact, revision };

/** How many records of each kind there are. */
export async function countsOf(db: Db): Promise<Record<keyof typeof TABLES, number>> {
  const counts: [string, number][] = [];
  for (const [name, table] of Object.entries(TABLES)) {
    const [row] = await db.select({ count: count() }).from(table);
    counts.push([name, row?.count ?? 0]);
  }
  return Object.fromEntries(counts) as Record<keyof typeof TABLES, number>;
}

/** Practices by status: `{ published: 117 }`. */
export async function practicesByStatus(db: Db): Promise<Record<string, number>> {
  const rows = await db
    .select({ status: practice.status, count: count() })
    .from(practice)
    .groupBy(practice.status);
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** Documents that Meilisearch would not take, with its reason. */
export const refusals = (db: Db) =>
  db
    .select({ slug: practice.slug, error: searchRefused.error, at: searchRefused.refusedAt })
    .from(searchRefused)
    .leftJoin(practice, eq(practice.id, searchRefused.practiceId));
