import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from './open.ts';
import {
  adoption,
  city,
  document,
  practice,
  practiceTag,
  source,
  tag,
  tagWord,
  translation,
} from './tables.ts';

const broader = alias(tag, 'broader');
const broaderWord = alias(tagWord, 'broader_word');
const other = alias(practice, 'other');

/** What machines are told of a practice: its datestamp hangs on this, and every format is made of it. */
export type HarvestFacts = Awaited<ReturnType<typeof harvestFacts>>[number];

/**
 * The one place that says what harvesters are told of practices. Only of published ones; never contacts, and no
 * translation by a machine, since no format could say that it is one.
 */
export async function harvestFacts(db: Db, ids: number[]) {
  const ofThese = <T extends { id: number }>(rows: T[]) => {
    const groups = Map.groupBy(rows, ({ id }) => id);
    return (id: number) => groups.get(id) ?? [];
  };
  const rows = await db
    .select({ practice: columns, city: place })
    .from(practice)
    .innerJoin(city, eq(city.id, practice.cityId))
    .where(and(inArray(practice.id, ids), eq(practice.status, 'published')))
    .orderBy(asc(practice.id));
  const tags = ofThese(await tagsOf(db, ids));
  const sources = ofThese(
    await db
      .select({ id: source.practiceId, url: source.url, title: source.title, kind: source.kind })
      .from(source)
      .where(inArray(source.practiceId, ids))
      .orderBy(asc(source.practiceId), asc(source.position))
      .then((all) => all.map((row) => ({ ...row, id: row.id ?? 0 }))),
  );
  const documents = ofThese(
    await db
      .select({ id: document.practiceId, url: document.url, title: document.title, kind: document.kind })
      .from(document)
      .where(inArray(document.practiceId, ids))
      .orderBy(asc(document.practiceId), asc(document.position)),
  );
  const adoptions = ofThese(
    await db
      .select({ id: adoption.practiceId, slug: adoption.slug, became: other.slug })
      .from(adoption)
      .leftJoin(other, and(eq(other.id, adoption.becameId), eq(other.status, 'published')))
      .where(inArray(adoption.practiceId, ids))
      .orderBy(asc(adoption.slug)),
  );
  const grewFrom = ofThese(
    await db
      .selectDistinct({ id: adoption.becameId, slug: other.slug })
      .from(adoption)
      .innerJoin(other, and(eq(other.id, adoption.practiceId), eq(other.status, 'published')))
      .where(inArray(adoption.becameId, ids))
      .orderBy(asc(other.slug))
      .then((all) => all.map((row) => ({ ...row, id: row.id ?? 0 }))),
  );
  const translations = ofThese(
    await db
      .select({
        id: translation.practiceId,
        language: translation.language,
        title: translation.title,
        summary: translation.summary,
        of: translation.of,
      })
      .from(translation)
      .where(and(inArray(translation.practiceId, ids), ne(translation.origin, 'machine')))
      .orderBy(asc(translation.language), asc(translation.slug))
      .then((all) => all.map((row) => ({ ...row, id: row.id ?? 0 }))),
  );
  return rows.map(({ practice: { id, ...row }, city: origin }) => ({
    ...row,
    city: origin,
    tags: tags(id),
    sources: sources(id),
    documents: documents(id),
    adoptions: adoptions(id),
    grewFrom: grewFrom(id),
    translations: translations(id),
  }));
}

const columns = {
  id: practice.id,
  slug: practice.slug,
  title: practice.title,
  localName: practice.localName,
  language: practice.language,
  summary: practice.summary,
  problem: practice.problem,
  solution: practice.solution,
  results: practice.results,
  failures: practice.failures,
  lessons: practice.lessons,
  transferAdvice: practice.transferAdvice,
  owner: practice.owner,
  type: practice.type,
  started: practice.started,
  ended: practice.ended,
  website: practice.website,
  licence: practice.licence,
  inBetter: practice.inBetter,
  recordKind: practice.recordKind,
  version: practice.version,
  createdAt: practice.createdAt,
  updatedAt: practice.updatedAt,
};
const place = { name: city.name, country: city.country, lat: city.lat, lon: city.lon };

const tagsOf = (db: Db, ids: number[]) =>
  db
    .select({
      id: practiceTag.practiceId,
      slug: tag.slug,
      kind: tag.kind,
      label: tagWord.word,
      broader: broader.slug,
      broaderKind: broader.kind,
      broaderLabel: broaderWord.word,
    })
    .from(practiceTag)
    .innerJoin(tag, eq(tag.id, practiceTag.tagId))
    .leftJoin(tagWord, and(eq(tagWord.tagId, tag.id), english(tagWord)))
    .leftJoin(broader, eq(broader.slug, tag.broader))
    .leftJoin(broaderWord, and(eq(broaderWord.tagId, broader.id), english(broaderWord)))
    .where(inArray(practiceTag.practiceId, ids))
    .orderBy(asc(practiceTag.practiceId), asc(practiceTag.position));

const english = (of: typeof tagWord | typeof broaderWord) => and(eq(of.language, 'en'), eq(of.position, 0));

/**
 * The sets that a practice is in: `topic:…` for its topics and those above its other tags, `country:…`, and `better`.
 * As fine as they are known; a colon stands before each finer part.
 */
export function setsOf({ tags, city: { country }, inBetter }: HarvestFacts): string[] {
  const topics = tags.flatMap(({ slug, kind, broader: above, broaderKind }) => {
    const topic = broaderKind === 'topic' ? above : null;
    if (kind !== 'topic') return topic === null ? [] : [`topic:${topic}`];
    return [topic === null ? `topic:${slug}` : `topic:${topic}:${slug}`];
  });
  return [...new Set([...topics, `country:${country}`, ...(inBetter ? ['better'] : [])])].toSorted();
}

/** These practices and those that grew out of them, or that they grew out of: what is told of one names the other. */
export async function withKin(db: Db, ids: number[]): Promise<number[]> {
  const kin = await db
    .select({ id: adoption.practiceId, became: adoption.becameId })
    .from(adoption)
    .where(or(inArray(adoption.becameId, ids), inArray(adoption.practiceId, ids)));
  return [...new Set([...ids, ...kin.flatMap(({ id, became }) => (became === null ? [] : [id, became]))])];
}
