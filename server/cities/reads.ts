import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import { adoptionsByCity, adoptionsFromCity } from '../adoptions/cards.ts';
import { byVersion } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { sourcesOf } from '../db/sources.ts';
import { adoption, city, cityLanguage, practice } from '../db/tables.ts';
import { eventsOfCity } from '../events/reads.ts';
import { plansOfCity } from '../plans/reads.ts';
import { fold } from '../search/words.ts';
import { historyOf } from '../vocabulary/history.ts';
import { countryName, labelled, languageName } from '../vocabulary/labels.ts';
import { cityRef, maybeLabelled, presentLanguage, presentSource } from '../vocabulary/present.ts';
import { suggestionsFor } from './suggestions.ts';
import { europeanCountries, europeanLanguages } from '../db/codes.ts';
import type { City, CityCard, MyCity, MyCityAnswer, MyCityParameters } from './schema.ts';

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

/** The visitor's own city: the catalogue's facts, and what was typed in where it has none. Undefined when nothing is known. */
export async function myCity(db: Db, asked: MyCityParameters): Promise<MyCity | undefined> {
  const row = asked.my === undefined ? undefined : await cityNamed(db, asked.my);
  const typed = Number((asked.my_population ?? '').replaceAll(/\D/g, ''));
  const country = row?.country ?? knownCountry(asked.my_country?.toUpperCase());
  const own = await languagesOf(db, row?.id);
  const spoken = asked.my_language?.toLowerCase() ?? '';
  const languages = own.length === 0 && isLanguage(spoken) ? [spoken] : own;
  const mine = {
    name: row?.name ?? asked.my?.trim() ?? null,
    city: row === undefined ? null : cityRef(row),
    population: row?.population ?? (typed > 0 ? typed : null),
    country: country === undefined ? null : { code: country, label: countryName(country) },
    languages: languages.map(presentLanguage),
  };
  const known = mine.population !== null || mine.country !== null || mine.languages.length > 0;
  return known ? mine : undefined;
}

/** As many cities are offered by name; any other can be typed. */
const MOST_OFFERED = 500;

/** What a visitor can choose from; the facts about a city that is in the catalogue need not be typed. */
export async function myCityChoices(db: Db, asked: MyCityParameters): Promise<MyCityAnswer> {
  const cities = await db
    .select({ slug: city.slug, name: city.name, country: city.country })
    .from(city)
    .where(inArray(city.kind, ['city', 'municipality']))
    .orderBy(asc(city.name))
    .limit(MOST_OFFERED);
  return {
    mine: (await myCity(db, asked)) ?? null,
    cities: cities.map((each) => ({ ...each, country: countryName(each.country) })),
    countries: byLabel(europeanCountries.map((code) => ({ code, label: countryName(code) }))),
    languages: byLabel(europeanLanguages.map(presentLanguage)),
  };
}

const byLabel = <T extends { label: string }>(all: T[]): T[] =>
  all.toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

const knownCountry = (code: string | undefined) =>
  code === undefined || countryName(code) === code ? undefined : code;
const isLanguage = (code: string): boolean => code !== '' && languageName(code) !== code;

/** A city by slug, or by its name as somebody would type it: without accents, in whatever case. */
async function cityNamed(db: Db, name: string) {
  const slug = (await slugsByName(db)).get(fold(name.trim())) ?? name;
  const [row] = await db.select().from(city).where(eq(city.slug, slug));
  return row;
}

/** Slugs by folded name and local name; where two cities share one, the first counts. */
const slugsByName = byVersion('cities by name', async (db) => {
  const all = await db
    .select({ slug: city.slug, name: city.name, localName: city.localName })
    .from(city)
    .orderBy(asc(city.id));
  const named = all.flatMap(({ slug, name, localName }) =>
    [name, localName ?? name].map((each) => [fold(each), slug] as const),
  );
  return new Map(named.toReversed());
});

async function languagesOf(db: Db, cityId: number | undefined): Promise<string[]> {
  if (cityId === undefined) return [];
  const rows = await db
    .select({ language: cityLanguage.language })
    .from(cityLanguage)
    .where(eq(cityLanguage.cityId, cityId))
    .orderBy(asc(cityLanguage.language));
  return rows.map(({ language }) => language);
}

export const cityCards = (db: Db): Promise<CityCard[]> => cardsWhere(db);

export async function cityBySlug(db: Db, slug: string): Promise<City | undefined> {
  const [found] = await cardsWhere(db, eq(city.slug, slug));
  const [row] = await db.select().from(city).where(eq(city.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  const languages = await languagesOf(db, row.id);
  return {
    ...found,
    lat: row.lat,
    lon: row.lon,
    populationYear: row.populationYear,
    languages: languages.map(presentLanguage),
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
    suggested: await suggestionsFor(db, slug),
    sources: (await sourcesOf(db, 'cityId', row.id)).map(presentSource),
    history: await historyOf(db, 'city', slug),
    updated: row.updatedAt.toISOString(),
  };
}
