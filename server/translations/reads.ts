import { and, eq, inArray, sql } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { city, event, practice, translation } from '../db/tables.ts';
import { fingerprintOf, fingerprintOfSections, SECTIONS, type Sections, sectionsOf } from './originals.ts';
import type { Translated } from './schema.ts';

/** What stands in the place of an original's title and summary, and how it came about. */
export interface Shown {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly translated: Translated;
}

/** A translation always has these. */
const FIELDS = ['title', 'summary'];

/** As many records as one query reads: a page of results. */
const MOST = 20;
const slots = Array.from({ length: MOST }, (_, at) => sql.placeholder(`id${at}`));

/** Practices in a language, by id, where there is a translation. */
export async function practicesIn(
  db: Db,
  language: Language,
  ids: readonly number[],
): Promise<Map<number, Shown>> {
  if (ids.length > MOST) {
    const [first, rest] = [ids.slice(0, MOST), ids.slice(MOST)];
    return new Map([...(await practicesIn(db, language, first)), ...(await practicesIn(db, language, rest))]);
  }
  const rows = await prepareOnce(db, 'practices in a language', () =>
    db
      .select({
        id: practice.id,
        title: translation.title,
        summary: translation.summary,
        language: translation.language,
        origin: translation.origin,
        of: translation.of,
        original: { title: practice.title, summary: practice.summary, language: practice.language },
      })
      .from(translation)
      .innerJoin(practice, eq(practice.id, translation.practiceId))
      .where(and(inArray(practice.id, slots), eq(translation.language, sql.placeholder('language'))))
      .prepare(),
  ).execute({ language, ...Object.fromEntries(slots.map((_, at) => [`id${at}`, ids[at] ?? -1])) });
  return new Map(
    rows
      .filter(({ original }) => original.language !== language)
      .map(({ id, title, summary, origin, of, original }) => [
        id,
        {
          title,
          summary: summary ?? original.summary,
          language,
          translated: {
            title: original.title,
            language: original.language,
            origin,
            stale: of !== fingerprintOf(original),
            fields: FIELDS,
          },
        },
      ]),
  );
}

/**
 * The sections of a practice that are translated into a language, by their names in the API, and whether one of their
 * originals has changed since; undefined where there are none.
 */
export async function sectionsOfPracticeIn(
  db: Db,
  language: Language,
  id: number,
): Promise<{ readonly texts: Partial<Record<keyof Sections, string>>; readonly stale: boolean } | undefined> {
  const [row] = await prepareOnce(db, 'sections of a practice in a language', () =>
    db
      .select({
        ofSections: translation.ofSections,
        translated: sectionsOf(translation),
        original: sectionsOf(practice),
      })
      .from(translation)
      .innerJoin(practice, eq(practice.id, translation.practiceId))
      .where(
        and(eq(practice.id, sql.placeholder('id')), eq(translation.language, sql.placeholder('language'))),
      )
      .prepare(),
  ).execute({ id, language });
  if (row === undefined) return undefined;
  // What the original no longer says is not said in another language either.
  const those = SECTIONS.filter((name) => row.translated[name] !== null && row.original[name] !== null);
  if (those.length === 0) return undefined;
  return {
    texts: Object.fromEntries(those.map((name) => [name, row.translated[name]])),
    stale: row.ofSections !== fingerprintOfSections(row.original, row.translated),
  };
}

/** Events are written in English; their records do not say so. */
export const OF_EVENTS = 'en';

/** An event in a language, where there is a translation. */
export async function eventIn(db: Db, language: Language, id: number): Promise<Shown | undefined> {
  const [row] = await prepareOnce(db, 'event in a language', () =>
    db
      .select({
        title: translation.title,
        summary: translation.summary,
        origin: translation.origin,
        of: translation.of,
        original: { title: event.title, summary: event.summary },
      })
      .from(translation)
      .innerJoin(event, eq(event.id, translation.eventId))
      .where(and(eq(event.id, sql.placeholder('id')), eq(translation.language, sql.placeholder('language'))))
      .prepare(),
  ).execute({ id, language });
  if (row === undefined || language === OF_EVENTS) return undefined;
  const { title, summary, origin, of, original } = row;
  const stale = of !== fingerprintOf(original);
  return {
    title,
    summary: summary ?? original.summary,
    language,
    translated: { title: original.title, language: OF_EVENTS, origin, stale, fields: FIELDS },
  };
}

/** Of what is shown only the texts and their language; nothing where the originals are. */
export const textsOf = (shown: Shown | undefined): Pick<Shown, 'title' | 'summary' | 'language'> | object =>
  shown === undefined ? {} : { title: shown.title, summary: shown.summary, language: shown.language };

/** Names of cities, titles of events and of practices by language and slug, where they differ from the originals. */
export const namesInLanguages = byVersion('names in languages', async (db) => {
  const cities = await db
    .select({ language: translation.language, slug: city.slug, title: translation.title })
    .from(translation)
    .innerJoin(city, eq(city.id, translation.cityId));
  const events = await db
    .select({ language: translation.language, slug: event.slug, title: translation.title })
    .from(translation)
    .innerJoin(event, eq(event.id, translation.eventId));
  const practices = await db
    .select({ language: translation.language, slug: practice.slug, title: translation.title })
    .from(translation)
    .innerJoin(practice, eq(practice.id, translation.practiceId));
  const grouped = (rows: typeof cities) =>
    new Map(
      [...Map.groupBy(rows, ({ language }) => language)].map(([language, those]) => [
        language as string,
        new Map(those.map(({ slug, title }) => [slug, title])),
      ]),
    );
  return { city: grouped(cities), event: grouped(events), practice: grouped(practices) };
});

/** Slugs of translations whose original has changed since. */
export async function staleTranslations(db: Db): Promise<{ slug: string; language: string }[]> {
  const rows = await db
    .select({
      slug: translation.slug,
      language: translation.language,
      of: translation.of,
      ofSections: translation.ofSections,
      translated: sectionsOf(translation),
      practice: { title: practice.title, summary: practice.summary, ...sectionsOf(practice) },
      event: { title: event.title, summary: event.summary },
      city: city.name,
    })
    .from(translation)
    .leftJoin(practice, eq(practice.id, translation.practiceId))
    .leftJoin(event, eq(event.id, translation.eventId))
    .leftJoin(city, eq(city.id, translation.cityId));
  return rows
    .filter(
      (row) =>
        row.of !== fingerprintOf(row.practice ?? row.event ?? { title: row.city ?? '', summary: null }) ||
        (row.practice !== null && row.ofSections !== fingerprintOfSections(row.practice, row.translated)),
    )
    .map(({ slug, language }) => ({ slug, language }));
}
