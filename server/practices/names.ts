import { and, eq } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { city, event, tag, tagWord } from '../db/tables.ts';
import { cityColumns, cityRef } from '../vocabulary/present.ts';
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
}

/** The names of all tags, cities and events. */
export const namesOf = byVersion('names', readNames);

async function readNames(db: Db): Promise<Names> {
  const tags = await db
    .select({ id: tag.id, slug: tag.slug, label: tagWord.word, kind: tag.kind })
    .from(tag)
    .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)));
  const cities = await db.select({ id: city.id, ...cityColumns(city) }).from(city);
  const events = await db.select({ slug: event.slug, title: event.title }).from(event);
  return {
    tags: new Map(tags.map(({ id, ...each }) => [id, each])),
    cities: new Map(cities.map(({ id, ...each }) => [id, cityRef(each)])),
    tag: new Map(tags.map(({ slug, label }) => [slug, label])),
    city: new Map(cities.map(({ slug, name }) => [slug, name])),
    cityRef: new Map(cities.map((each) => [each.slug, cityRef(each)])),
    event: new Map(events.map(({ slug, title }) => [slug, title])),
  };
}
