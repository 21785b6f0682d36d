import { asc, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { documentsFor, stampOf } from './document.ts';
import type { SearchIndex } from './engine.ts';

const CHUNK = 500;

/** Ids of all published practices. */
export async function publishedIds(db: Db): Promise<number[]> {
  const rows = await db
    .select({ id: practice.id })
    .from(practice)
    .where(eq(practice.status, 'published'))
    .orderBy(asc(practice.id));
  return rows.map(({ id }) => id);
}

/** Compares every document with its fingerprint in the index. @returns the ids that are missing, stale or too many. */
export async function drift(db: Db, index: SearchIndex): Promise<number[]> {
  const stamps = await index.stamps();
  const differing: number[] = [];
  const ids = await publishedIds(db);
  for (let at = 0; at < ids.length; at += CHUNK) {
    for (const document of await documentsFor(db, ids.slice(at, at + CHUNK))) {
      if (stamps.get(document.id) !== stampOf(document)) differing.push(document.id);
      stamps.delete(document.id);
    }
  }
  return [...differing, ...stamps.keys()];
}
