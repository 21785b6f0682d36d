import { createHash } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { bandOf } from '../db/bands.ts';
import { languages } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import {
  adoption,
  city,
  condition,
  event,
  eventPractice,
  figure,
  practice,
  practiceAnswer,
  practiceTag,
  tag,
  tagWord,
  translation,
} from '../db/tables.ts';
import type { SearchDocument } from './engine.ts';
import { fold } from './words.ts';

/**
 * The one place that says what of a practice is searchable. Ids without a published row have no document, which
 * tells an index to forget them.
 */
export async function documentsFor(db: Db, ids: number[]): Promise<SearchDocument[]> {
  const ofThese = <T extends { practiceId: number }>(rows: T[]) => Map.groupBy(rows, (row) => row.practiceId);
  const rows = await db
    .select({ practice, city })
    .from(practice)
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(and(inArray(practice.id, ids), eq(practice.status, 'published')))
    .orderBy(asc(practice.id));
  const concepts = await conceptWords(db);
  const tags = ofThese(
    await db
      .select({ practiceId: practiceTag.practiceId, slug: tag.slug, broader: tag.broader })
      .from(practiceTag)
      .innerJoin(tag, eq(tag.id, practiceTag.tagId))
      .where(inArray(practiceTag.practiceId, ids)),
  );
  const adoptions = ofThese(
    await db
      .select({
        practiceId: adoption.practiceId,
        status: adoption.status,
        summary: adoption.summary,
        city: city.slug,
        name: city.name,
        localName: city.localName,
        country: city.country,
      })
      .from(adoption)
      .innerJoin(city, eq(city.id, adoption.cityId))
      .where(inArray(adoption.practiceId, ids)),
  );
  const events = ofThese(
    await db
      .select({ practiceId: eventPractice.practiceId, slug: event.slug, title: event.title })
      .from(eventPractice)
      .innerJoin(event, eq(event.id, eventPractice.eventId))
      .where(inArray(eventPractice.practiceId, ids)),
  );
  const figures = ofThese(await db.select().from(figure).where(inArray(figure.practiceId, ids)));
  const conditions = ofThese(await db.select().from(condition).where(inArray(condition.practiceId, ids)));
  const asked = ofThese(
    await db
      .select()
      .from(practiceAnswer)
      .where(and(inArray(practiceAnswer.practiceId, ids), eq(practiceAnswer.field, 'failures'))),
  );

  const translations = ofThese(
    await db
      .select({ practiceId: practice.id, title: translation.title, summary: translation.summary })
      .from(translation)
      .innerJoin(practice, eq(practice.id, translation.practiceId))
      .where(inArray(practice.id, ids)),
  );
  const cityNames = await namesOfCities(db, [
    ...new Set([
      ...rows.map(({ city: origin }) => origin.slug),
      ...[...adoptions.values()].flat().map((taken) => taken.city),
    ]),
  ]);

  return rows.map(({ practice: p, city: origin }) => {
    const mine = {
      tags: tags.get(p.id) ?? [],
      adoptions: adoptions.get(p.id) ?? [],
      events: events.get(p.id) ?? [],
      figures: figures.get(p.id) ?? [],
      conditions: conditions.get(p.id) ?? [],
      translations: translations.get(p.id) ?? [],
    };
    const failed =
      p.failures !== null ||
      p.stage === 'stopped-early' ||
      mine.adoptions.some((taken) => taken.status === 'abandoned' || taken.status === 'paused');
    return {
      id: p.id,
      title: text(p.title, p.localName, ...mine.translations.map(({ title }) => title)),
      concepts: text(
        ...new Set(
          mine.tags
            .flatMap((each) => [each.slug, each.broader ?? ''])
            .flatMap((slug) => concepts.get(slug) ?? []),
        ),
      ),
      summary: text(p.summary, ...mine.translations.map(({ summary }) => summary)),
      place: text(
        ...new Set(
          [origin, ...mine.adoptions].flatMap(({ name, localName, country }) => [
            name,
            localName,
            ...countryNames(country),
          ]),
        ),
        origin.region,
        ...[origin.slug, ...mine.adoptions.map((each) => each.city)].flatMap(
          (slug) => cityNames.get(slug) ?? [],
        ),
      ),
      body: text(
        p.problem,
        p.solution,
        p.results,
        p.failures,
        p.lessons,
        p.transferAdvice,
        p.owner,
        p.staff,
        ...mine.figures.map((each) => text(each.indicator, each.after, each.unit)),
        ...mine.conditions.map((each) => text(each.text, each.overcome)),
        ...mine.adoptions.map((each) => each.summary),
        ...mine.events.map((each) => each.title),
      ),
      facets: {
        tag: unique(
          mine.tags.flatMap((each) => (each.broader === null ? [each.slug] : [each.slug, each.broader])),
        ),
        city: [origin.slug],
        country: [origin.country],
        population: [bandOf(origin.population)],
        adopted_by: unique(mine.adoptions.map((each) => each.city)),
        event: unique(mine.events.map((each) => each.slug)),
        stage: [p.stage],
        type: [p.type],
        adoption_status: unique(mine.adoptions.map((each) => each.status)),
        failures: [failed ? 'known' : asked.get(p.id)?.[0]?.answer === 'none' ? 'none' : 'not-asked'],
        better: [p.inBetter ? 'yes' : 'no'],
      },
      order: {
        title: fold(p.title),
        started: p.started === null ? null : Number(/\d{4}/.exec(p.started)?.[0]),
        adoptions: mine.adoptions.length,
        updated: Math.floor(p.updatedAt.getTime() / 1000),
      },
    };
  });
}

/** Fingerprint of a document, kept beside it in an outside index so that drift can be seen. */
export const stampOf = (document: SearchDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16);

const text = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
const unique = (values: string[]): string[] => [...new Set(values)].toSorted();

const regionNames = languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
const countryNames = (code: string): string[] => regionNames.map((names) => names.of(code) ?? code);

async function conceptWords(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ slug: tag.slug, word: tagWord.word })
    .from(tagWord)
    .innerJoin(tag, eq(tag.id, tagWord.tagId));
  const words = new Map<string, string[]>();
  for (const { slug, word } of rows) words.set(slug, [...(words.get(slug) ?? []), word]);
  return words;
}

/** What these cities are called in other languages. */
async function namesOfCities(db: Db, slugs: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ slug: city.slug, name: translation.title })
    .from(translation)
    .innerJoin(city, eq(city.id, translation.cityId))
    .where(inArray(city.slug, slugs));
  return new Map(
    [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, those]) => [slug, those.map(({ name }) => name)]),
  );
}
