import { and, eq } from 'drizzle-orm';
import { byVersionIn } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { city, event, tag, tagWord } from '../db/tables.ts';
import { cityColumns } from '../vocabulary/present.ts';
import type { Ref } from '../vocabulary/shapes.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import type { PracticeCard } from './schema.ts';

/** What results and filters call the records they point at, by id and by slug. */
export interface Names {
  readonly tags: Map<number, PracticeCard['tags'][number]>;
  readonly cities: Map<number, PracticeCard['city']>;
  /** Labels by slug, as the facets need them. */
  readonly tag: Map<string, string>;
  readonly city: Map<string, string>;
  readonly event: Map<string, string>;
  readonly cityRef: Map<string, PracticeCard['city']>;
  readonly eventRef: Map<string, Ref>;
}

/** The names of all tags, cities and events in a language; what has no name in it keeps its own. */
export const namesIn = byVersionIn('names', readNames);

async function readNames(db: Db, language: Language): Promise<Names> {
  const wording = await wordingIn(db, language);
  const tags = await db
    .select({ id: tag.id, slug: tag.slug, label: tagWord.word, kind: tag.kind })
    .from(tag)
    .innerJoin(
      tagWord,
      and(eq(tagWord.tagId, tag.id), eq(tagWord.language, language), eq(tagWord.position, 0)),
    );
  const cities = (await db.select({ id: city.id, ...cityColumns(city) }).from(city)).map(
    ({ id, ...row }) => ({
      id,
      ref: wording.city(row),
    }),
  );
  const events = (await db.select({ slug: event.slug, title: event.title }).from(event)).map(wording.event);
  return {
    tags: new Map(tags.map(({ id, ...each }) => [id, each])),
    cities: new Map(cities.map(({ id, ref }) => [id, ref])),
    tag: new Map(tags.map(({ slug, label }) => [slug, label])),
    city: new Map(cities.map(({ ref }) => [ref.slug, ref.name])),
    cityRef: new Map(cities.map(({ ref }) => [ref.slug, ref])),
    event: new Map(events.map(({ slug, title }) => [slug, title])),
    eventRef: new Map(events.map((ref) => [ref.slug, ref])),
  };
}
