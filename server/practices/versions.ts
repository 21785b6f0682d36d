import { and, eq, inArray } from 'drizzle-orm';
import { formerSlugs } from '../db/former-slugs.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { firstAfter, isPublished, publishedAfter, publishedVersions, revisionOf } from '../db/revisions.ts';
import { city, practice, tag, tagWord } from '../db/tables.ts';
import { changes, type Fields } from '../vocabulary/changes.ts';
import { cityColumns } from '../vocabulary/present.ts';
import { sayIn } from '../vocabulary/say.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import { PracticeOf } from './input.ts';
import type { PracticeVersion, Withdrawn } from './version.ts';
import { fieldsInWords } from './version-words.ts';

/** As many versions as are named where a practice was. */
const NAMED = 10;

/**
 * A practice as it was in a version; undefined when there is none that everybody may read. A version that was a draft or
 * archived was never public, and a practice that is a draft again has none.
 */
export async function practiceVersion(
  db: Db,
  slug: string,
  version: number,
  language: Language = 'en',
): Promise<PracticeVersion | undefined> {
  const status = await statusOf(db, slug);
  if (status === undefined || status === 'draft') return undefined;
  const [newest] = await publishedVersions(db, slug, 1);
  const kept = await revisionOf(db, 'practice', slug, version);
  if (newest === undefined || kept === undefined || !isPublished(kept.record)) return undefined;
  const record = ofSchema(kept.record);
  const last = (await revisionOf(db, 'practice', slug, newest.version))?.record ?? {};
  const [before] = await publishedVersions(db, slug, 1, version);
  return {
    slug,
    version,
    on: kept.savedAt.toISOString(),
    title: record.title,
    newest: { version: newest.version, on: newest.savedAt.toISOString() },
    changedSince: changes(record, ofSchema(last), new Map(), sayIn(language)),
    previous: before?.version ?? null,
    next: (await publishedAfter(db, slug, version)) ?? null,
    archivedOn: status === 'archived' ? await endOf(db, slug, newest.version) : null,
    ...(await calledNow(db, record, language)),
    record,
    fields: fieldsInWords(record, language),
  };
}

/** What is left of a practice that was published once and is archived; undefined of every other one. */
export async function withdrawn(db: Db, slug: string): Promise<Withdrawn | undefined> {
  if ((await statusOf(db, slug)) !== 'archived') return undefined;
  const versions = await publishedVersions(db, slug, NAMED);
  const [newest] = versions;
  if (newest === undefined) return undefined;
  const last = (await revisionOf(db, 'practice', slug, newest.version))?.record as PracticeOf;
  const archivedOn = await endOf(db, slug, newest.version);
  return {
    detail: (language) =>
      sayIn(language)('gone.practice', {
        date: sayIn(language).date(archivedOn.slice(0, 10)),
        address: `/api/practices/${slug}/versions/${newest.version}`,
      }),
    members: {
      practice: {
        slug,
        title: last.title,
        language: last.language,
        archivedOn,
        versions: versions.map(({ version, savedAt }) => ({ version, on: savedAt.toISOString() })),
      },
    },
  };
}

const statusOf = async (db: Db, slug: string) =>
  (await db.select({ status: practice.status }).from(practice).where(eq(practice.slug, slug)))[0]?.status;

/** When the version after the last published one was saved. */
async function endOf(db: Db, slug: string, version: number): Promise<string> {
  const next = await firstAfter(db, 'practice', slug, version);
  return (next?.savedAt ?? new Date(0)).toISOString();
}

/** What a practice may hold by the schema of today, and nothing else that an old version may have held. */
const ofSchema = (record: unknown): PracticeOf =>
  Object.fromEntries(
    Object.entries(record as Fields).filter(([field]) => Object.hasOwn(PracticeOf.properties, field)),
  ) as PracticeOf;

/** The city and the subjects that a record names, as they are called now. */
async function calledNow(
  db: Db,
  record: PracticeOf,
  language: Language,
): Promise<Pick<PracticeVersion, 'city' | 'tags'>> {
  const former = await formerSlugs(db);
  const now = (kind: string, slug: string): string => former.get(kind)?.get(slug) ?? slug;
  const [place] = await db
    .select(cityColumns(city))
    .from(city)
    .where(eq(city.slug, now('city', record.city)));
  const slugs = record.tags.map((slug) => now('tag', slug));
  const tags = await db
    .select({ slug: tag.slug, label: tagWord.word, kind: tag.kind })
    .from(tag)
    .innerJoin(
      tagWord,
      and(eq(tagWord.tagId, tag.id), eq(tagWord.language, language), eq(tagWord.position, 0)),
    )
    .where(inArray(tag.slug, slugs));
  const order = new Map(slugs.map((slug, at) => [slug, at]));
  return {
    city: place === undefined ? null : (await wordingIn(db, language)).city(place),
    tags: tags.toSorted((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0)),
  };
}
