import { and, asc, count, eq, type SQL } from 'drizzle-orm';
import { adoptionsByCity, adoptionsFromCity } from '../adoptions/reads.ts';
import type { Db } from '../db/open.ts';
import { sourcesOf } from '../db/sources.ts';
import { adoption, city, cityLanguage, practice } from '../db/tables.ts';
import { eventsOfCity } from '../events/reads.ts';
import { plansOfCity } from '../plans/reads.ts';
import { historyOf } from '../vocabulary/history.ts';
import { countryName, labelled } from '../vocabulary/labels.ts';
import { maybeLabelled, presentLanguage, presentSource } from '../vocabulary/present.ts';
import type { City, CityCard } from './schema.ts';

async function cardsWhere(db: Db, condition?: SQL): Promise<CityCard[]> {
  const rows = await db
    .select({
      id: city.id,
      slug: city.slug,
      name: city.name,
      localName: city.localName,
      kind: city.kind,
      country: city.country,
      region: city.region,
      partner: city.partner,
      population: city.population,
    })
    .from(city)
    .where(condition)
    .orderBy(asc(city.name));
  const gave = await db
    .select({ id: practice.cityId, practices: count() })
    .from(practice)
    .where(eq(practice.status, 'published'))
    .groupBy(practice.cityId);
  const took = await db
    .select({ id: adoption.cityId, adoptions: count() })
    .from(adoption)
    .innerJoin(practice, and(eq(practice.id, adoption.practiceId), eq(practice.status, 'published')))
    .groupBy(adoption.cityId);
  const practices = new Map(gave.map((row) => [row.id, row.practices]));
  const adoptions = new Map(took.map((row) => [row.id, row.adoptions]));
  return rows.map(({ id, ...row }) => ({
    ...row,
    kind: labelled('placeKind', row.kind),
    country: { code: row.country, label: countryName(row.country) },
    partner: maybeLabelled('partner', row.partner),
    practices: practices.get(id) ?? 0,
    adoptions: adoptions.get(id) ?? 0,
  }));
}

export const cityCards = (db: Db): Promise<CityCard[]> => cardsWhere(db);

export async function cityBySlug(db: Db, slug: string): Promise<City | undefined> {
  const [found] = await cardsWhere(db, eq(city.slug, slug));
  const [row] = await db.select().from(city).where(eq(city.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const languages = await db
    .select({ language: cityLanguage.language })
    .from(cityLanguage)
    .where(eq(cityLanguage.cityId, row.id))
    .orderBy(asc(cityLanguage.language));
  return {
    ...found,
    lat: row.lat,
    lon: row.lon,
    populationYear: row.populationYear,
    languages: languages.map(({ language }) => presentLanguage(language)),
    website: row.website,
    note: row.note,
    confidence: labelled('confidence', row.confidence),
    gave: await db
      .select({ slug: practice.slug, title: practice.title, summary: practice.summary })
      .from(practice)
      .where(and(eq(practice.cityId, row.id), eq(practice.status, 'published')))
      .orderBy(asc(practice.title)),
    taken: await adoptionsByCity(db, row.id),
    passedOn: await adoptionsFromCity(db, row.id),
    events: await eventsOfCity(db, row.id),
    plans: await plansOfCity(db, row.id),
    sources: (await sourcesOf(db, 'cityId', row.id)).map(presentSource),
    history: await historyOf(db, 'city', slug),
    updated: row.updatedAt.toISOString(),
  };
}
