import { alias } from 'drizzle-orm/sqlite-core';
import { count, eq } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { adoption, city, event, plan, practice, tag, tagWord } from '../db/tables.ts';
import { namesInLanguages } from '../translations/reads.ts';
import { countryName, labelled } from '../vocabulary/labels.ts';
import { tagSummaries } from '../vocabulary/reads.ts';
import type { Suggestion } from './schema.ts';

/** What can be suggested, under all its names in all languages, its own label first. */
export interface Named extends Omit<Suggestion, 'foundAs' | 'line'> {
  readonly names: string[];
  /** What it is called in other languages. */
  readonly titles: ReadonlyMap<string, string>;
  /** What tells it from others of its name, in a language as far as its parts have words there. */
  line(language: Language): string;
  /** How much hangs on it: adoptions of a practice, practices of a tag or a city. */
  readonly weight: number;
}

const NONE: ReadonlyMap<string, string> = new Map();
const named = (label: string, titles: ReadonlyMap<string, string>, ...others: (string | null)[]) => ({
  label,
  titles,
  names: [...new Set([label, ...titles.values(), ...others.filter((name) => name !== null)])],
});

/** For each record of a kind its titles in other languages, by slug. */
async function titlesOf(db: Db, kind: 'city' | 'event' | 'practice') {
  const bySlug = new Map<string, Map<string, string>>();
  for (const [language, titles] of (await namesInLanguages(db))[kind])
    for (const [slug, title] of titles) {
      const known = bySlug.get(slug) ?? new Map<string, string>();
      bySlug.set(slug, known.set(language, title));
    }
  return (slug: string): ReadonlyMap<string, string> => bySlug.get(slug) ?? NONE;
}

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
  const [titles, names] = [await titlesOf(db, 'practice'), await titlesOf(db, 'city')];
  const placeOf = new Map(
    places.map((place) => [place.id, { ...place, names: names(place.slug), given: 0 }]),
  );
  const practices = rows.map(({ id, slug, title, localName, language, cityId }): Named => {
    const place = placeOf.get(cityId);
    if (place !== undefined) place.given++;
    return {
      kind: 'practice',
      ...named(title, titles(slug), localName),
      language,
      address: `/practices/${slug}`,
      line: (into) =>
        place === undefined
          ? ''
          : `${place.names.get(into) ?? place.name}, ${countryName(place.country, into)}`,
      weight: timesTaken.get(id) ?? 0,
    };
  });
  const cities = [...placeOf.values()].map(
    ({ slug, name, names: others, localName, country, given }): Named => ({
      kind: 'city',
      ...named(name, others, localName),
      language: 'en',
      address: `/cities/${slug}`,
      line: (into) =>
        [countryName(country, into), ...(given === 0 ? [] : [number(given, 'practice')])].join(' · '),
      weight: given,
    }),
  );
  return [...practices, ...cities];
}

/** Tags that practices carry, under their words in all languages; they lead to these practices. */
export async function tagsInUse(db: Db): Promise<Named[]> {
  const words = await db
    .select({ slug: tag.slug, word: tagWord.word, language: tagWord.language, position: tagWord.position })
    .from(tagWord)
    .innerJoin(tag, eq(tag.id, tagWord.tagId));
  const ofTag = Map.groupBy(words, ({ slug }) => slug);
  return (await tagSummaries(db))
    .filter(({ practices }) => practices > 0)
    .map(({ slug, label, practices }) => {
      const all = ofTag.get(slug) ?? [];
      const labels = all.filter(({ position, language }) => position === 0 && language !== 'en');
      const others = all.map(({ word }) => word);
      return {
        kind: 'tag',
        ...named(label, new Map(labels.map(({ language, word }) => [language, word])), ...others),
        language: 'en',
        address: `/practices?tag=${slug}`,
        line: () => number(practices, 'practice'),
        weight: practices,
      };
    });
}

export async function eventsAndPlans(db: Db): Promise<Named[]> {
  const events = await db
    .select({
      slug: event.slug,
      title: event.title,
      kind: event.kind,
      start: event.start,
      city: city.name,
      place: city.slug,
    })
    .from(event)
    .leftJoin(city, eq(city.id, event.cityId));
  const plans = await db
    .select({
      slug: plan.slug,
      title: plan.title,
      start: plan.periodStart,
      city: city.name,
      place: city.slug,
    })
    .from(plan)
    .innerJoin(city, eq(city.id, plan.cityId));
  const [titles, names] = [await titlesOf(db, 'event'), await titlesOf(db, 'city')];
  return [
    ...events.map(
      (row): Named => ({
        kind: 'event',
        ...named(row.title, titles(row.slug)),
        language: 'en',
        address: `/events/${row.slug}`,
        weight: 1,
        line: (into) =>
          [
            labelled('eventKind', row.kind, into).label,
            ...(row.city === null ? [] : [names(row.place ?? '').get(into) ?? row.city]),
            ...yearOf(row.start),
          ].join(' · '),
      }),
    ),
    ...plans.map(
      (row): Named => ({
        kind: 'plan',
        ...named(row.title, NONE, `${row.title} ${row.city}`),
        language: 'en',
        address: `/plans/${row.slug}`,
        weight: 1,
        line: (into) => [names(row.place).get(into) ?? row.city, ...yearOf(row.start)].join(' · '),
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
    titles: NONE,
    names: [`${row.title} ${row.city}`],
    language: 'en',
    address: `/adoptions/${row.slug}`,
    line: (into) => `From ${row.from} · ${labelled('adoptionStatus', row.status, into).label}`,
    weight: 1,
  }));
}
