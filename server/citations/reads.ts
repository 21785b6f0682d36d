import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { adoption, city, event, practice, practiceTag, revision } from '../db/tables.ts';
import { LICENCE, type PracticeOf } from '../practices/input.ts';
import { namesIn } from '../practices/names.ts';
import type { Cited } from './csl.ts';

/** As many records as one query reads. */
const PORTION = 50;
const slots = Array.from({ length: PORTION }, (_, at) => sql.placeholder(`id${at}`));

/** The permanent address of a version of a practice. */
const versionPath = (slug: string, version: number): string => `/practices/${slug}/v/${version}`;

/** The newest versions of published practices, in the order of the ids; others are left out. */
export async function practicesToCite(db: Db, ids: readonly number[]): Promise<Cited[]> {
  const rows = prepareOnce(db, 'practices to cite', () =>
    db
      .select({
        id: practice.id,
        slug: practice.slug,
        title: practice.title,
        language: practice.language,
        abstract: practice.summary,
        owner: practice.owner,
        city: city.name,
        licence: practice.licence,
        version: practice.version,
        saved: practice.updatedAt,
      })
      .from(practice)
      .innerJoin(city, eq(city.id, practice.cityId))
      .where(and(inArray(practice.id, slots), eq(practice.status, 'published')))
      .prepare(),
  );
  const tags = prepareOnce(db, 'tags to cite', () =>
    db
      .select({ id: practiceTag.practiceId, tagId: practiceTag.tagId })
      .from(practiceTag)
      .where(inArray(practiceTag.practiceId, slots))
      .orderBy(asc(practiceTag.position))
      .prepare(),
  );
  const names = await namesIn(db);
  const cited = new Map<number, Cited>();
  for (let first = 0; first < ids.length; first += PORTION) {
    const values = Object.fromEntries(slots.map((_, at) => [`id${at}`, ids[first + at] ?? -1]));
    const tagged = Map.groupBy(await tags.execute(values), ({ id }) => id);
    for (const { id, slug, owner, city: place, ...row } of await rows.execute(values))
      cited.set(id, {
        ...row,
        key: `${slug}-v${row.version}`,
        path: versionPath(slug, row.version),
        author: owner ?? place,
        keywords: (tagged.get(id) ?? []).flatMap(({ tagId }) => names.tags.get(tagId)?.label ?? []),
      });
  }
  return ids.flatMap((id) => cited.get(id) ?? []);
}

/** The newest version of a practice; undefined when none is published. */
export async function practiceToCite(db: Db, slug: string): Promise<Cited | undefined> {
  return (await practicesToCite(db, await idsOf(db, [slug])))[0];
}

/** Ids of practices of whatever status, in the order of the slugs. */
export async function idsOf(db: Db, slugs: readonly string[]): Promise<number[]> {
  const id = prepareOnce(db, 'id to cite', () =>
    db
      .select({ id: practice.id })
      .from(practice)
      .where(eq(practice.slug, sql.placeholder('slug')))
      .prepare(),
  );
  const found = await Promise.all(slugs.map((slug) => id.execute({ slug })));
  return found.flat().map((row) => row.id);
}

/** A version of a practice as it was saved; undefined when there is none, or when it was not published. */
export async function versionToCite(db: Db, slug: string, version: number): Promise<Cited | undefined> {
  const rows = await prepareOnce(db, 'version to cite', () =>
    db
      .select({ record: revision.record, saved: revision.savedAt })
      .from(revision)
      .where(
        and(
          eq(revision.kind, 'practice'),
          eq(revision.slug, sql.placeholder('slug')),
          eq(revision.version, sql.placeholder('version')),
        ),
      )
      .prepare(),
  ).execute({ slug, version });
  const row = rows[0];
  if (row === undefined) return undefined;
  const record = row.record as PracticeOf;
  if ((record.status ?? 'published') !== 'published') return undefined;
  const names = await namesIn(db);
  return {
    key: `${slug}-v${version}`,
    path: versionPath(slug, version),
    title: record.title,
    author: record.owner ?? names.city.get(record.city) ?? record.city,
    saved: row.saved,
    version,
    language: record.language,
    keywords: record.tags.map((tag) => names.tag.get(tag) ?? tag),
    abstract: record.summary,
    licence: record.licence ?? LICENCE,
  };
}

/** An adoption of a published practice, under the name of the city that adopted it. */
export async function adoptionToCite(db: Db, slug: string): Promise<Cited | undefined> {
  const rows = await prepareOnce(db, 'adoption to cite', () =>
    db
      .select({
        title: practice.title,
        city: city.name,
        abstract: adoption.summary,
        version: adoption.version,
        saved: adoption.updatedAt,
      })
      .from(adoption)
      .innerJoin(practice, eq(practice.id, adoption.practiceId))
      .innerJoin(city, eq(city.id, adoption.cityId))
      .where(and(eq(adoption.slug, sql.placeholder('slug')), eq(practice.status, 'published')))
      .prepare(),
  ).execute({ slug });
  return rows.map(({ title, city: place, ...row }) => ({
    ...row,
    key: `adoption-${slug}-v${row.version}`,
    path: `/adoptions/${slug}`,
    title: `${title} in ${place}`,
    author: place,
  }))[0];
}

/** An event, under the name of the city that was its host; without an author where none is known. */
export async function eventToCite(db: Db, slug: string): Promise<Cited | undefined> {
  const rows = await prepareOnce(db, 'event to cite', () =>
    db
      .select({
        title: event.title,
        author: city.name,
        abstract: event.summary,
        version: event.version,
        saved: event.updatedAt,
      })
      .from(event)
      .leftJoin(city, eq(city.id, event.cityId))
      .where(eq(event.slug, sql.placeholder('slug')))
      .prepare(),
  ).execute({ slug });
  return rows.map((row) => ({
    ...row,
    key: `event-${slug}-v${row.version}`,
    path: `/events/${slug}`,
  }))[0];
}
