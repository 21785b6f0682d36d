import { count, eq, max } from 'drizzle-orm';
import type { Db } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { adoption, city, event, plan, practice, revision, tag } from './tables.ts';

/** The kinds of records that have pages, by the names of their lists. */
export const RECORDS = {
  practices: practice,
  adoptions: adoption,
  cities: city,
  events: event,
  plans: plan,
  tags: tag,
};
export type Kind = keyof typeof RECORDS;
export const KINDS = Object.keys(RECORDS) as Kind[];

/** How many records of a kind there are; of practices, how many are published. */
export async function countOfRecords(db: Db, kind: Kind): Promise<number> {
  const published = kind === 'practices' ? eq(practice.status, 'published') : undefined;
  const query = prepareOnce(db, `how many ${kind}`, () =>
    db.select({ count: count() }).from(RECORDS[kind]).where(published).prepare(),
  );
  const [row] = await query.execute();
  return row?.count ?? 0;
}

/** When anything was last saved; null in an empty catalogue. */
export async function lastChange(db: Db): Promise<Date | null> {
  const query = prepareOnce(db, 'last change', () =>
    db
      .select({ at: max(revision.savedAt) })
      .from(revision)
      .prepare(),
  );
  const [row] = await query.execute();
  return row?.at ?? null;
}
