import { and, eq, min, sql } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import type { Language, RecordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { city, practice, revision, translation } from '../db/tables.ts';

/** What of a place a link to it does not say. */
export interface Place {
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** All places by slug, read anew when the catalogue has changed. */
export const places = byVersion<ReadonlyMap<string, Place>>(
  'places of linked data',
  async (db) =>
    new Map(
      (await db.select({ slug: city.slug, kind: city.kind, lat: city.lat, lon: city.lon }).from(city)).map(
        ({ slug, ...place }) => [slug, place],
      ),
    ),
);

/** When a record was first saved, as an instant in universal time; undefined when it never was. */
export async function firstSaved(db: Db, kind: RecordType, slug: string): Promise<string | undefined> {
  const [row] = await prepareOnce(db, 'first saved', () =>
    db
      .select({ savedAt: min(revision.savedAt) })
      .from(revision)
      .where(and(eq(revision.kind, sql.placeholder('kind')), eq(revision.slug, sql.placeholder('slug'))))
      .prepare(),
  ).execute({ kind, slug });
  return row?.savedAt?.toISOString();
}

/** A practice's title and summary as they were written, and the titles that translations give it. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly translations: readonly { readonly language: Language; readonly title: string }[];
}

/** The texts of a practice, whatever language its page was asked for in; undefined when there is none. */
export async function textsOf(db: Db, slug: string): Promise<Texts | undefined> {
  const rows = await prepareOnce(db, 'texts of practice', () =>
    db
      .select({
        title: practice.title,
        summary: practice.summary,
        translation: { language: translation.language, title: translation.title },
      })
      .from(practice)
      .leftJoin(translation, eq(translation.practiceId, practice.id))
      .where(eq(practice.slug, sql.placeholder('slug')))
      .orderBy(translation.language)
      .prepare(),
  ).execute({ slug });
  const [first] = rows;
  if (first === undefined) return undefined;
  const translations = rows.flatMap((row) => (row.translation === null ? [] : [row.translation]));
  return { title: first.title, summary: first.summary, translations };
}
