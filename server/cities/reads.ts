import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import { adoptionsByCity, adoptionsFromCity } from '../adoptions/cards.ts';
import { byVersion } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { sourcesOf } from '../db/sources.ts';
import { adoption, city, cityLanguage, practice } from '../db/tables.ts';
import { eventsOfCity } from '../events/reads.ts';
import { plansOfCity } from '../plans/reads.ts';
import { fold } from '../search/words.ts';
import { historyOf } from '../vocabulary/history.ts';
import { countryName, languageName } from '../vocabulary/labels.ts';
import { namesInLanguages, practicesIn, textsOf } from '../translations/reads.ts';
import { cityColumns, practiceColumns } from '../vocabulary/present.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import { suggestionsFor } from './suggestions.ts';
import { europeanCountries, europeanLanguages } from '../db/codes.ts';
import type { City, CityCard, MyCity, MyCityAnswer, MyCityParameters } from './schema.ts';

async function cardsWhere(db: Db, language: Language, condition?: SQL): Promise<CityCard[]> {
  const { label, maybeLabel, country, city: ref, inOrder } = await wordingIn(db, language);
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
  const cards = rows.map(({ id, ...row }) => ({
    ...row,
    name: ref(row).name,
    kind: label('placeKind', row.kind),
    country: country(row.country),
    partner: maybeLabel('partner', row.partner),
    practices: practices.get(id) ?? 0,
    adoptions: adoptions.get(id) ?? 0,
  }));
  return inOrder(cards, ({ name }) => name);
}

/** The visitor's own city: the catalogue's facts, and what was typed in where it has none. Undefined when nothing is known. */
export async function myCity(db: Db, asked: MyCityParameters): Promise<MyCity | undefined> {
  const wording = await wordingIn(db, asked.lang);
  const row = asked.my === undefined ? undefined : await cityNamed(db, asked.my);
  const typed = Number((asked.my_population ?? '').replaceAll(/\D/g, ''));
  const country = row?.country ?? knownCountry(asked.my_country?.toUpperCase());
  const own = await languagesOf(db, row?.id);
  const spoken = asked.my_language?.toLowerCase() ?? '';
  const languages = own.length === 0 && isLanguage(spoken) ? [spoken] : own;
  const found = row === undefined ? null : wording.city(row);
  const mine = {
    name: found?.name ?? asked.my?.trim() ?? null,
    city: found,
    population: row?.population ?? (typed > 0 ? typed : null),
    country: country === undefined ? null : wording.country(country),
    languages: languages.map(wording.languageOf),
  };
  const known = mine.population !== null || mine.country !== null || mine.languages.length > 0;
  return known ? mine : undefined;
}

/** As many cities are offered by name; any other can be typed. */
const MOST_OFFERED = 500;

/** What a visitor can choose from; the facts about a city that is in the catalogue need not be typed. */
export async function myCityChoices(db: Db, asked: MyCityParameters): Promise<MyCityAnswer> {
  const wording = await wordingIn(db, asked.lang);
  const { country, languageOf, inOrder } = wording;
  const cities = await db
    .select(cityColumns(city))
    .from(city)
    .where(inArray(city.kind, ['city', 'municipality']))
    .orderBy(asc(city.name))
    .limit(MOST_OFFERED);
  return {
    mine: (await myCity(db, asked)) ?? null,
    cities: inOrder(
      cities.map(wording.city).map(({ slug, name, country: { label } }) => ({ slug, name, country: label })),
      ({ name }) => name,
    ),
    countries: byLabel(europeanCountries.map(country), wording.language),
    languages: byLabel(europeanLanguages.map(languageOf), wording.language),
  };
}

const byLabel = <T extends { label: string }>(all: T[], language: Language): T[] =>
  all.toSorted((a, b) => a.label.localeCompare(b.label, language));

const knownCountry = (code: string | undefined) =>
  code === undefined || countryName(code) === code ? undefined : code;
const isLanguage = (code: string): boolean => code !== '' && languageName(code) !== code;

/** A city by slug, or by its name as somebody would type it: without accents, in whatever case. */
async function cityNamed(db: Db, name: string) {
  const slug = (await slugsByName(db)).get(fold(name.trim())) ?? name;
  const [row] = await db.select().from(city).where(eq(city.slug, slug));
  return row;
}

/** Slugs by folded name, local name and name in other languages; where two cities share one, the first counts. */
const slugsByName = byVersion('cities by name', async (db) => {
  const all = await db
    .select({ slug: city.slug, name: city.name, localName: city.localName })
    .from(city)
    .orderBy(asc(city.id));
  const named = all.flatMap(({ slug, name, localName }) =>
    [name, localName ?? name].map((each) => [fold(each), slug] as const),
  );
  const elsewhere = [...(await namesInLanguages(db)).city.values()].flatMap((names) =>
    [...names].map(([slug, name]) => [fold(name), slug] as const),
  );
  return new Map([...named, ...elsewhere].toReversed());
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

export const cityCards = (db: Db, language: Language = 'en'): Promise<CityCard[]> => cardsWhere(db, language);

export async function cityBySlug(db: Db, slug: string, language: Language = 'en'): Promise<City | undefined> {
  const { label, languageOf, source } = await wordingIn(db, language);
  const [found] = await cardsWhere(db, language, eq(city.slug, slug));
  const [row] = await db.select().from(city).where(eq(city.slug, slug));
  if (found === undefined || row === undefined) return undefined;
  return {
    ...found,
    lat: row.lat,
    lon: row.lon,
    populationYear: row.populationYear,
    languages: (await languagesOf(db, row.id)).map(languageOf),
    website: row.website,
    note: row.note,
    confidence: label('confidence', row.confidence),
    gave: await practicesFrom(db, row.id, language),
    taken: await adoptionsByCity(db, row.id, language),
    passedOn: await adoptionsFromCity(db, row.id, language),
    events: await eventsOfCity(db, row.id, language),
    plans: await plansOfCity(db, row.id, language),
    suggested: await suggestionsFor(db, slug, language),
    sources: (await sourcesOf(db, 'cityId', row.id)).map(source),
    history: await historyOf(db, 'city', slug, language),
    updated: row.updatedAt.toISOString(),
  };
}

async function practicesFrom(db: Db, cityId: number, language: Language): Promise<City['gave']> {
  const { inOrder } = await wordingIn(db, language);
  const rows = await db
    .select({ id: practice.id, ...practiceColumns(practice), summary: practice.summary })
    .from(practice)
    .where(and(eq(practice.cityId, cityId), eq(practice.status, 'published')))
    .orderBy(asc(practice.title));
  const shown = await practicesIn(
    db,
    language,
    rows.map(({ id }) => id),
  );
  return inOrder(
    rows.map(({ id, ...row }) => ({ ...row, ...textsOf(shown.get(id)) })),
    ({ title }) => title,
  );
}
