import { createHash } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { setHarvestClock, harvestTime, seconds } from './harvest-clock.ts';
import { type HarvestFacts, harvestFacts, setsOf, withKin } from './harvest-facts.ts';
import type { Db, Tx } from './open.ts';
import { harvest, harvestSet, practice } from './tables.ts';

/** Raised when the formats say the same facts in another way; `exchange reindex --embedded` then stamps all records. */
const FORMATS = 1;
const CHUNK = 500;

type Row = typeof harvest.$inferSelect;
/** What is to be kept of a practice; without sets, those of before stay. */
type Told = Pick<Row, 'slug' | 'deleted' | 'print'> & { readonly sets?: string[] };

/**
 * Gives a new datestamp to each of these practices of which harvesters are told something else than before, and to every
 * one that is published no more. To be called last in a transaction: the datestamp is that of the commit.
 */
export async function stampHarvest(tx: Tx, ids: number[]): Promise<void> {
  const told: Told[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const facts = await harvestFacts(tx, await withKin(tx, ids.slice(at, at + CHUNK)));
    told.push(...(await changed(tx, facts)));
    // A turn of the event loop, in which memory of finished statements is given back.
    await aTurn();
  }
  const gone = await tx
    .select({ slug: harvest.slug })
    .from(harvest)
    .leftJoin(practice, and(eq(practice.slug, harvest.slug), eq(practice.status, 'published')))
    .where(and(eq(harvest.deleted, false), isNull(practice.id)));
  await keep(tx, [
    ...new Map(told.map((one) => [one.slug, one])).values(),
    ...gone.map(({ slug }) => ({ slug, deleted: true, print: '' })),
  ]);
}

/** Those of which something else was told before, or nothing. */
async function changed(tx: Tx, facts: HarvestFacts[]): Promise<Told[]> {
  const slugs = facts.map(({ slug }) => slug);
  const known = new Map((await rowsOf(tx, slugs)).map((row) => [row.slug, row]));
  return facts
    .map((fact) => ({ slug: fact.slug, deleted: false, print: printOf(fact), sets: setsOf(fact) }))
    .filter(({ slug, print }) => known.get(slug)?.print !== print);
}

const printOf = (facts: HarvestFacts): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMATS, facts]))
    .digest('base64url')
    .slice(0, 22);

async function rowsOf(db: Db, slugs: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < slugs.length; at += CHUNK)
    rows.push(
      ...(await db
        .select()
        .from(harvest)
        .where(inArray(harvest.slug, slugs.slice(at, at + CHUNK)))),
    );
  return rows;
}

/** Writes rows down under one datestamp, not before the clock of the database nor before `now`, and numbers above `above`. */
async function keep(tx: Tx, told: Told[], now = seconds(Date.now()), above = 0): Promise<void> {
  if (told.length === 0) return;
  const stamp = await setHarvestClock(tx, now);
  let seq = Math.max(above, await newestSeq(tx));
  const row = { slug: sql.placeholder('slug'), seq: sql.placeholder('seq'), stamp };
  const value = { ...row, deleted: sql.placeholder('deleted'), print: sql.placeholder('print') };
  const write = tx
    .insert(harvest)
    .values(value)
    .onConflictDoUpdate({
      target: harvest.slug,
      set: { seq: sql`excluded.seq`, stamp, deleted: sql`excluded.deleted`, print: sql`excluded.print` },
    })
    .prepare();
  const leave = tx
    .update(harvestSet)
    .set({ left: true })
    .where(eq(harvestSet.slug, sql.placeholder('slug')))
    .prepare();
  const enter = tx
    .insert(harvestSet)
    .values({ slug: sql.placeholder('slug'), spec: sql.placeholder('spec'), left: false })
    .onConflictDoUpdate({ target: [harvestSet.slug, harvestSet.spec], set: { left: false } })
    .prepare();
  for (const { slug, deleted, print, sets } of told) {
    seq += 1;
    await write.execute({ slug, seq, deleted: deleted ? 1 : 0, print });
    if (sets === undefined) continue;
    await leave.execute({ slug });
    for (const spec of sets) await enter.execute({ slug, spec });
  }
}

/**
 * Practices that say something else than when they were saved last: their texts, or those of their city, tags, sources, were
 * changed by something that is no write, such as a bit that turned on the disk. Stamped by an older program, all differ.
 */
export async function misprinted(db: Db): Promise<string[]> {
  const kept = await db
    .select({ id: practice.id, slug: harvest.slug, print: harvest.print })
    .from(harvest)
    .innerJoin(practice, eq(practice.slug, harvest.slug))
    .where(and(eq(harvest.deleted, false), ne(harvest.print, '')));
  const found: string[] = [];
  for (let at = 0; at < kept.length; at += CHUNK) {
    const some = kept.slice(at, at + CHUNK);
    const facts = await harvestFacts(
      db,
      some.map(({ id }) => id),
    );
    const prints = new Map(facts.map((fact) => [fact.slug, printOf(fact)]));
    found.push(...some.filter(({ slug, print }) => prints.get(slug) !== print).map(({ slug }) => slug));
  }
  return found;
}

/** The number of the newest change; 0 when there is none. */
export async function newestSeq(db: Db): Promise<number> {
  const rows = await db.select({ seq: harvest.seq }).from(harvest).orderBy(desc(harvest.seq)).limit(1);
  return rows[0]?.seq ?? 0;
}

/** All that harvesters were told, and the clock: to be carried over to a database that takes the place of this one. */
export type Harvested = Awaited<ReturnType<typeof harvested>>;

export const harvested = async (db: Db) => ({
  rows: await db.select().from(harvest),
  sets: await db.select().from(harvestSet),
  time: await harvestTime(db),
});

/**
 * After another database took the place of the one that harvesters know: what differs is stamped anew, and what it does
 * not have is kept as deleted. Without knowledge of what they were told, everything is stamped anew.
 */
export async function carryOver(tx: Tx, before: Harvested | undefined): Promise<void> {
  const after = await harvested(tx);
  const known = new Map((before?.rows ?? []).map((row) => [row.slug, row]));
  const here = new Map(after.rows.map((row) => [row.slug, row]));
  const same = (one: Row, two: Row | undefined) =>
    one.seq === two?.seq && one.stamp === two.stamp && one.print === two.print && one.deleted === two.deleted;
  const told = [
    ...after.rows.filter((row) => !same(row, known.get(row.slug))),
    ...[...known.values()]
      .filter(({ slug }) => !here.has(slug))
      .map((row) => ({ ...row, deleted: true, print: '' })),
  ];
  const numbers = (before?.rows ?? []).map(({ seq }) => seq);
  const above = numbers.reduce((most, seq) => Math.max(most, seq), 0);
  await keep(tx, told, Math.max(seconds(Date.now()), before?.time ?? 0), above);
  const remember = tx
    .insert(harvestSet)
    .values({ slug: sql.placeholder('slug'), spec: sql.placeholder('spec'), left: sql.placeholder('left') })
    .onConflictDoNothing()
    .prepare();
  for (const { slug, spec, left } of before?.sets ?? [])
    await remember.execute({ slug, spec, left: left || here.has(slug) ? 1 : 0 });
}
