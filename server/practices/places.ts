import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Comparable } from '../cities/similar.ts';
import { standing } from '../db/codes.ts';
import { byVersion, byVersionIn } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { adoption, city, cityLanguage, costItem, practice } from '../db/tables.ts';
import { type CityRow, cityColumns } from '../vocabulary/present.ts';
import { wordingIn } from '../vocabulary/wording.ts';
import type { Places } from './likeness.ts';
import { firstYear } from './money.ts';
import type { PracticeCard } from './schema.ts';

/** Places with the names that reasons call them by. */
export interface NamedPlaces extends Places {
  readonly places: readonly (Comparable & { readonly ref: PracticeCard['city'] })[];
}

/** The same in no language yet. */
interface PlaceRows extends Places {
  readonly places: readonly (Comparable & { readonly row: CityRow })[];
}

/** The places of all published practices. In each language only their names are others. */
export const placesOf = byVersionIn('places', async (db, language): Promise<NamedPlaces> => {
  const [{ places, ...numbers }, wording] = [await placeRows(db), await wordingIn(db, language)];
  return { ...numbers, places: places.map(({ row, ...place }) => ({ ...place, ref: wording.city(row) })) };
});

const placeRows = byVersion('place rows', readPlaces);

async function readPlaces(db: Db): Promise<PlaceRows> {
  const languages = Map.groupBy(await db.select().from(cityLanguage), ({ cityId }) => cityId);
  const cities = await db
    .select({ id: city.id, population: city.population, ...cityColumns(city) })
    .from(city)
    .orderBy(asc(city.id));
  const places = cities.map(({ id, population, ...row }) => ({
    row,
    population,
    country: row.country,
    languages: (languages.get(id) ?? []).map(({ language }) => language),
  }));
  const numberOf = new Map(cities.map(({ id }, at) => [id, at]));
  const practices = await db
    .select({ id: practice.id, cityId: practice.cityId })
    .from(practice)
    .where(eq(practice.status, 'published'))
    .orderBy(asc(practice.id));
  const taken = Map.groupBy(
    await db
      .selectDistinct({ id: adoption.practiceId, cityId: adoption.cityId })
      .from(adoption)
      .innerJoin(practice, and(eq(practice.id, adoption.practiceId), eq(practice.status, 'published')))
      .where(inArray(adoption.status, [...standing])),
    ({ id }) => id,
  );
  const costs = Map.groupBy(await db.select().from(costItem), ({ practiceId }) => practiceId);
  const rowOf = new Int32Array((practices.at(-1)?.id ?? 0) + 1).fill(-1);
  const starts = new Int32Array(practices.length + 1);
  const placeOf: number[] = [];
  const cost = new Float64Array(practices.length);
  for (const [row, { id, cityId }] of practices.entries()) {
    rowOf[id] = row;
    for (const each of [cityId, ...(taken.get(id) ?? []).map((of) => of.cityId)])
      placeOf.push(numberOf.get(each) ?? 0);
    starts[row + 1] = placeOf.length;
    cost[row] = firstYear(costs.get(id) ?? []) ?? Number.NaN;
  }
  return {
    places,
    rowOf,
    starts,
    placeOf: Int32Array.from(placeOf),
    cost,
  };
}
