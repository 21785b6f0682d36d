import { isDeepStrictEqual } from 'node:util';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { RecordType } from './codes.ts';
import { formerOf, slugOfNow } from './former-slugs.ts';
import type { Db, Tx } from './open.ts';
import { prepareOnce } from './prepared.ts';
import { insert } from './rows.ts';
import { revision } from './tables.ts';

export type Outcome = 'added' | 'changed' | 'same';

/** What every `save…` needs to know besides the record: when, and which command is to be named in its history. */
export interface Saving {
  readonly now: Date;
  readonly command: string;
}

/** The newest version of a record and its text; undefined when it was never saved. */
async function newestRevision(db: Db, kind: RecordType, slug: string) {
  const newest = prepareOnce(db, 'newest revision', () =>
    db
      .select({ version: revision.version, record: sql<string>`${revision.record}` })
      .from(revision)
      .where(and(eq(revision.kind, sql.placeholder('kind')), eq(revision.slug, sql.placeholder('slug'))))
      .orderBy(desc(revision.version))
      .limit(1)
      .prepare(),
  );
  const rows = await newest.execute({ kind, slug });
  return rows[0];
}

/**
 * Compares a record with its newest version and, where it differs, keeps it as the next one. The order of its fields
 * makes no difference.
 *
 * @throws Error when the record is new and its slug is a former one of another record.
 */
export async function keepRevision(
  tx: Tx,
  kind: RecordType,
  record: { slug: string },
  { now, command }: Saving,
): Promise<{ outcome: Outcome; version: number }> {
  const newest = await newestRevision(tx, kind, record.slug);
  if (newest !== undefined && sameRecord(newest.record, record))
    return { outcome: 'same', version: newest.version };
  const owner = newest === undefined ? await slugOfNow(tx, kind, record.slug) : undefined;
  if (owner !== undefined) throw new Error(formerOf(kind, record.slug, owner));
  const version = (newest?.version ?? 0) + 1;
  await insert(tx, revision, [{ kind, slug: record.slug, version, record, savedAt: now, command }]);
  return { outcome: newest === undefined ? 'added' : 'changed', version };
}

function sameRecord(kept: string, record: object): boolean {
  const given = JSON.stringify(record);
  return kept === given || isDeepStrictEqual(JSON.parse(kept), JSON.parse(given));
}

/** A record as its newest version holds it; undefined when it was never saved. */
export async function newestRecord(db: Db, kind: RecordType, slug: string): Promise<unknown> {
  const newest = await newestRevision(db, kind, slug);
  return newest === undefined ? undefined : JSON.parse(newest.record);
}

/** Whether a record's newest version is this very text: the quick answer for what an import finds unchanged. */
export const isNewest = async (db: Db, kind: RecordType, slug: string, json: string): Promise<boolean> =>
  (await newestRevision(db, kind, slug))?.record === json;

export interface Version {
  readonly kind: RecordType;
  readonly slug: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly command: string;
}

const about = {
  kind: revision.kind,
  slug: revision.slug,
  version: revision.version,
  savedAt: revision.savedAt,
  command: revision.command,
};

/** Every version of the records with a slug, oldest first; of one kind, or of whatever has that slug. */
export const versionsOf = (db: Db, slug: string, kind?: RecordType): Promise<Version[]> =>
  db
    .select(about)
    .from(revision)
    .where(and(eq(revision.slug, slug), kind === undefined ? undefined : eq(revision.kind, kind)))
    .orderBy(asc(revision.kind), asc(revision.version));

/** The newest versions of a record with their texts, newest first. */
export const newestVersions = (db: Db, kind: RecordType, slug: string, limit: number) =>
  prepareOnce(db, 'newest versions', () =>
    db
      .select({
        version: revision.version,
        savedAt: revision.savedAt,
        record: sql<string>`${revision.record}`,
      })
      .from(revision)
      .where(and(eq(revision.kind, sql.placeholder('kind')), eq(revision.slug, sql.placeholder('slug'))))
      .orderBy(desc(revision.version))
      .limit(sql.placeholder('limit'))
      .prepare(),
  ).execute({ kind, slug, limit });

/** A practice's version that everybody could read: what it says has a status, and `published` is the usual one. */
const wasPublished = sql`coalesce(json_extract(${revision.record}, '$.status'), 'published') = 'published'`;
/** The same of a record that was read. */
export const isPublished = (record: unknown): boolean =>
  record !== null &&
  record !== undefined &&
  ((record as { status?: string }).status ?? 'published') === 'published';
const ofPractice = and(
  eq(revision.kind, 'practice'),
  eq(revision.slug, sql.placeholder('slug')),
  wasPublished,
);

/** The versions of a practice that were published, newest first, from `before` (excluded) down. */
export const publishedVersions = (db: Db, slug: string, limit: number, before = 1e9) =>
  prepareOnce(db, 'published versions', () =>
    db
      .select({ version: revision.version, savedAt: revision.savedAt })
      .from(revision)
      .where(and(ofPractice, sql`${revision.version} < ${sql.placeholder('before')}`))
      .orderBy(desc(revision.version))
      .limit(sql.placeholder('limit'))
      .prepare(),
  ).execute({ slug, limit, before });

/** The published version of a practice after one; undefined when that was the last. */
export async function publishedAfter(db: Db, slug: string, version: number): Promise<number | undefined> {
  const rows = await prepareOnce(db, 'published version after', () =>
    db
      .select({ version: revision.version })
      .from(revision)
      .where(and(ofPractice, sql`${revision.version} > ${sql.placeholder('version')}`))
      .orderBy(asc(revision.version))
      .limit(1)
      .prepare(),
  ).execute({ slug, version });
  return rows[0]?.version;
}

/** The version after one, of whatever status; undefined when that was the last. */
export async function firstAfter(db: Db, kind: RecordType, slug: string, version: number) {
  const [row] = await db
    .select({ version: revision.version, savedAt: revision.savedAt })
    .from(revision)
    .where(and(eq(revision.kind, kind), eq(revision.slug, slug), gt(revision.version, version)))
    .orderBy(asc(revision.version))
    .limit(1);
  return row;
}

/** When and as what a version was saved; undefined when there is none. */
export async function revisionOf(db: Db, kind: RecordType, slug: string, version: number) {
  const rows = await prepareOnce(db, 'one revision', () =>
    db
      .select({ savedAt: revision.savedAt, record: revision.record })
      .from(revision)
      .where(
        and(
          eq(revision.kind, sql.placeholder('kind')),
          eq(revision.slug, sql.placeholder('slug')),
          eq(revision.version, sql.placeholder('version')),
        ),
      )
      .prepare(),
  ).execute({ kind, slug, version });
  return rows[0];
}

/** The newest changes of the whole catalogue, newest first. */
export const latestVersions = (db: Db, limit: number): Promise<Version[]> =>
  db.select(about).from(revision).orderBy(desc(revision.savedAt), desc(sql`rowid`)).limit(limit);

/** A record as it was in a version; undefined when there is none. */
export async function recordOfVersion(
  db: Db,
  kind: RecordType,
  slug: string,
  version: number,
): Promise<unknown> {
  return (await revisionOf(db, kind, slug, version))?.record;
}

/** The newest version of every record of a kind, by slug, a portion at a time. */
export async function* allRecords(
  db: Db,
  kind: RecordType,
): AsyncGenerator<{ slug: string; record: unknown }> {
  const newest = db
    .select({ slug: revision.slug, version: sql<number>`max(${revision.version})`.as('newest') })
    .from(revision)
    .where(and(eq(revision.kind, kind), sql`${revision.slug} > ${sql.placeholder('after')}`))
    .groupBy(revision.slug)
    .orderBy(asc(revision.slug))
    .limit(PORTION)
    .as('newest_version');
  const portion = db
    .select({ slug: revision.slug, record: revision.record })
    .from(newest)
    .innerJoin(
      revision,
      and(eq(revision.kind, kind), eq(revision.slug, newest.slug), eq(revision.version, newest.version)),
    )
    .orderBy(asc(revision.slug))
    .prepare();
  for (let after = ''; ; ) {
    const rows = await portion.execute({ after });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.slug;
  }
}

const PORTION = 200;
