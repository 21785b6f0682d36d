import { alias } from 'drizzle-orm/sqlite-core';
import { count, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { adoption, city, event, plan, practice, tag, tagWord } from '../db/tables.ts';
import { countryName, labelled } from '../vocabulary/labels.ts';
import { tagSummaries } from '../vocabulary/reads.ts';
import type { Suggestion } from './schema.ts';

/** What can be suggested, under all its names, the label first. */
export interface Named extends Omit<Suggestion, 'foundAs'> {
  readonly names: string[];
  /** How much hangs on it: adoptions of a practice, practices of a tag or a city. */
  readonly weight: number;
}

const named = (label: string, ...others: (string | null)[]) => ({
  label,
  names: [label, ...others.filter((name) => name !== null)],
});
const number = (of: number, one: string): string => `${of} ${one}${of === 1 ? '' : 's'}`;
const yearOf = (date: string | null): string[] => /\d{4}/.exec(date ?? '')?.slice(0, 1) ?? [];
const published = eq(practice.status, 'published');

export async function practicesAndCities(db: Db): Promise<Named[]> {
  const taken = await db
    .select({ id: adoption.practiceId, times: count() })
    .from(adoption)
    .groupBy(adoption.practiceId);
  const timesTaken = new Map(taken.map(({ id, times }) => [id, times]));
  const rows = await db
    .select({
      id: practice.id,
      slug: practice.slug,
      title: practice.title,
      localName: practice.localName,
      language: practice.language,
      cityId: practice.cityId,
    })
    .from(practice)
    .where(published);
  const places = await db
    .select({
      id: city.id,
      slug: city.slug,
      name: city.name,
      localName: city.localName,
      country: city.country,
    })
    .from(city);
  const placeOf = new Map(places.map((place) => [place.id, { ...place, given: 0 }]));
  const practices = rows.map(({ id, slug, title, localName, language, cityId }): Named => {
    const place = placeOf.get(cityId);
    if (place !== undefined) place.given++;
    const line = place === undefined ? '' : `${place.name}, ${countryName(place.country)}`;
    return {
      kind: 'practice',
      ...named(title, localName),
      language,
      address: `/practices/${slug}`,
      line,
      weight: timesTaken.get(id) ?? 0,
    };
  });
  const cities = [...placeOf.values()].map(
    ({ slug, name, localName, country, given }): Named => ({
      kind: 'city',
      ...named(name, localName),
      language: 'en',
      address: `/cities/${slug}`,
      line: given === 0 ? countryName(country) : `${countryName(country)} · ${number(given, 'practice')}`,
      weight: given,
    }),
  );
  return [...practices, ...cities];
}

/** Tags that practices carry, under their words in all languages; they lead to these practices. */
export async function tagsInUse(db: Db): Promise<Named[]> {
  const words = await db
    .select({ slug: tag.slug, word: tagWord.word })
    .from(tagWord)
    .innerJoin(tag, eq(tag.id, tagWord.tagId));
  const ofTag = Map.groupBy(words, ({ slug }) => slug);
  return (await tagSummaries(db))
    .filter(({ practices }) => practices > 0)
    .map(({ slug, label, practices }) => ({
      kind: 'tag',
      ...named(label, ...(ofTag.get(slug) ?? []).map(({ word }) => word)),
      language: 'en',
      address: `/practices?tag=${slug}`,
      line: number(practices, 'practice'),
      weight: practices,
    }));
}

export async function eventsAndPlans(db: Db): Promise<Named[]> {
  const events = await db
    .select({ slug: event.slug, title: event.title, kind: event.kind, start: event.start, city: city.name })
    .from(event)
    .leftJoin(city, eq(city.id, event.cityId));
  const plans = await db
    .select({ slug: plan.slug, title: plan.title, start: plan.periodStart, city: city.name })
    .from(plan)
    .innerJoin(city, eq(city.id, plan.cityId));
  return [
    ...events.map(
      (row): Named => ({
        kind: 'event',
        ...named(row.title),
        language: 'en',
        address: `/events/${row.slug}`,
        weight: 1,
        line: [
          labelled('eventKind', row.kind).label,
          ...(row.city === null ? [] : [row.city]),
          ...yearOf(row.start),
        ].join(' · '),
      }),
    ),
    ...plans.map(
      (row): Named => ({
        kind: 'plan',
        ...named(row.title, `${row.title} ${row.city}`),
        language: 'en',
        address: `/plans/${row.slug}`,
        weight: 1,
        line: [row.city, ...yearOf(row.start)].join(' · '),
      }),
    ),
  ];
}

/** Found by the practice and both cities: who took it, and whose it was. */
export async function transfers(db: Db): Promise<Named[]> {
  const origin = alias(city, 'origin');
  const rows = await db
    .select({
      slug: adoption.slug,
      title: practice.title,
      language: practice.language,
      city: city.name,
      from: origin.name,
      status: adoption.status,
    })
    .from(adoption)
    .innerJoin(practice, eq(practice.id, adoption.practiceId))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .innerJoin(origin, eq(origin.id, practice.cityId))
    .where(published);
  return rows.map((row) => ({
    kind: 'adoption',
    label: `${row.title}, taken over by ${row.city}`,
    names: [`${row.title} ${row.city}`],
    language: 'en',
    address: `/adoptions/${row.slug}`,
    line: `From ${row.from} · ${labelled('adoptionStatus', row.status).label}`,
    weight: 1,
  }));
}
