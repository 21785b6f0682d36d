import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, practice, revision, tag, tagWord } from '../db/tables.ts';
import type { PracticeOf } from '../practices/input.ts';
import { cityColumns, cityRef } from '../vocabulary/present.ts';
import type { PracticeThen } from './version.ts';

/** A version of a practice; undefined where there is none, where it was no published one, or where the practice is not published. */
export async function practiceThen(db: Db, slug: string, version: number): Promise<PracticeThen | undefined> {
  const [kept] = await db
    .select({ record: revision.record, savedAt: revision.savedAt, now: practice.status })
    .from(revision)
    .innerJoin(practice, eq(practice.slug, revision.slug))
    .where(and(eq(revision.kind, 'practice'), eq(revision.slug, slug), eq(revision.version, version)));
  const record = kept?.record as PracticeOf | undefined;
  if (kept?.now !== 'published' || record === undefined) return undefined;
  if ((record.status ?? 'published') !== 'published') return undefined;
  const [place] = await db.select(cityColumns(city)).from(city).where(eq(city.slug, record.city));
  const tags = await db
    .select({ slug: tag.slug, label: tagWord.word, kind: tag.kind })
    .from(tag)
    .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)))
    .where(inArray(tag.slug, record.tags))
    .orderBy(tag.slug);
  return {
    slug,
    version,
    on: kept.savedAt.toISOString(),
    city: place === undefined ? null : cityRef(place),
    tags,
    record,
  };
}
