import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, lte, or, type SQL } from 'drizzle-orm';
import { type HarvestFacts, harvestFacts } from '../db/harvest-facts.ts';
import type { Db } from '../db/open.ts';
import { harvest, harvestSet, practice } from '../db/tables.ts';

/** A record's header, and what is told of it: nothing where it is deleted, or where headers are all that is wanted. */
export interface Item {
  readonly slug: string;
  readonly seq: number;
  /** Seconds since 1970. */
  readonly stamp: number;
  readonly sets: readonly string[];
  readonly deleted: boolean;
  readonly facts: HarvestFacts | undefined;
}

/** What a list holds: changes between two datestamps, of one set or of all. */
export interface Selection {
  readonly set: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

/**
 * Datestamps never fall while numbers rise, so that a range of datestamps is one of numbers, and lists go by number.
 * A set holds those in it, those in finer ones, and those that left: only by hearing of them is a copy of it right.
 */
async function within(db: Db, { set, from, until }: Selection): Promise<SQL | undefined> {
  const last = async (condition: SQL): Promise<number> => {
    const rows = await db
      .select({ seq: harvest.seq })
      .from(harvest)
      .where(condition)
      .orderBy(desc(harvest.stamp), desc(harvest.seq))
      .limit(1);
    return rows[0]?.seq ?? 0;
  };
  return and(
    from === null ? undefined : gt(harvest.seq, await last(lt(harvest.stamp, from))),
    until === null ? undefined : lte(harvest.seq, await last(lte(harvest.stamp, until))),
    set === null
      ? undefined
      : exists(
          db
            .select({ slug: harvestSet.slug })
            .from(harvestSet)
            .where(and(eq(harvestSet.slug, harvest.slug), ofSet(set))),
        ),
  );
}

/** The set itself or a finer one; `;` is the sign after the colon. */
const ofSet = (set: string): SQL | undefined =>
  or(eq(harvestSet.spec, set), and(gte(harvestSet.spec, `${set}:`), lt(harvestSet.spec, `${set};`)));

/** How many records a list holds at the moment. */
export async function sizeOf(db: Db, selection: Selection): Promise<number> {
  const rows = await db
    .select({ size: count() })
    .from(harvest)
    .where(await within(db, selection));
  return rows[0]?.size ?? 0;
}

/** The next records of a list after a number, in the order of their changes. @param whole with what is told of them. */
export async function itemsAfter(
  db: Db,
  selection: Selection,
  after: number,
  limit: number,
  whole: boolean,
): Promise<Item[]> {
  const rows = await db
    .select()
    .from(harvest)
    .where(and(gt(harvest.seq, after), await within(db, selection)))
    .orderBy(asc(harvest.seq))
    .limit(limit);
  return itemsOf(db, rows, whole);
}

/** One record; undefined when it was never published. */
export async function itemOf(db: Db, slug: string): Promise<Item | undefined> {
  const rows = await db.select().from(harvest).where(eq(harvest.slug, slug));
  return (await itemsOf(db, rows, true))[0];
}

async function itemsOf(db: Db, rows: (typeof harvest.$inferSelect)[], whole: boolean): Promise<Item[]> {
  const slugs = rows.map(({ slug }) => slug);
  const sets = Map.groupBy(
    await db
      .select()
      .from(harvestSet)
      .where(and(inArray(harvestSet.slug, slugs), eq(harvestSet.left, false)))
      .orderBy(asc(harvestSet.spec)),
    ({ slug }) => slug,
  );
  const live = await db
    .select({ id: practice.id, slug: practice.slug })
    .from(practice)
    .where(and(inArray(practice.slug, slugs), eq(practice.status, 'published')));
  const ids = new Map(live.map(({ id, slug }) => [slug, id]));
  const facts = new Map(
    (whole ? await harvestFacts(db, [...ids.values()]) : []).map((each) => [each.slug, each]),
  );
  return rows.map(({ slug, seq, stamp, deleted }) => ({
    slug,
    seq,
    stamp,
    sets: finest((sets.get(slug) ?? []).map(({ spec }) => spec)),
    // Also where it was taken back since its row was read: its new datestamp is yet to be told.
    deleted: deleted || !ids.has(slug) || (whole && !facts.has(slug)),
    facts: facts.get(slug),
  }));
}

/** Without those that a finer one implies (OAI-PMH 2.0, 2.6). */
const finest = (specs: readonly string[]): string[] =>
  specs.filter((spec) => !specs.some((other) => other.startsWith(`${spec}:`)));

/** Every set that a record is or was in, in order. */
export async function allSets(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ spec: harvestSet.spec })
    .from(harvestSet)
    .orderBy(asc(harvestSet.spec));
  return rows.map(({ spec }) => spec);
}

/** The smallest datestamp; undefined while nothing was ever published. */
export async function earliest(db: Db): Promise<number | undefined> {
  const rows = await db.select({ stamp: harvest.stamp }).from(harvest).orderBy(asc(harvest.stamp)).limit(1);
  return rows[0]?.stamp;
}
