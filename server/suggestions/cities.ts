import { and, count, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, practice } from '../db/tables.ts';
import { countryName } from '../vocabulary/labels.ts';
import { sayIn } from '../vocabulary/say.ts';
import { type Named, named, titlesOf } from './named.ts';

/** A place as suggestions speak of it. */
export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
  /** What it is called in other languages. */
  readonly titles: ReadonlyMap<string, string>;
  readonly localName: string | null;
  readonly country: string;
  /** How many published practices started there. */
  readonly given: number;
}

/** All places by id. */
export async function placesById(db: Db): Promise<Map<number, NamedPlace>> {
  const rows = await db
    .select({
      id: city.id,
      slug: city.slug,
      name: city.name,
      localName: city.localName,
      country: city.country,
      given: count(practice.id),
    })
    .from(city)
    .leftJoin(practice, and(eq(practice.cityId, city.id), eq(practice.status, 'published')))
    .groupBy(city.id);
  const titles = await titlesOf(db, 'city');
  return new Map(rows.map(({ id, ...place }) => [id, { ...place, titles: titles(place.slug) }]));
}

/** A place as something to go to. */
export const cityNamed = ({ slug, name, titles, localName, country, given }: NamedPlace): Named => ({
  kind: 'city',
  ...named(name, titles, localName),
  language: 'en',
  address: `/cities/${slug}`,
  line: (into) =>
    [
      countryName(country, into),
      ...(given === 0 ? [] : [sayIn(into)('count.practices', { count: given })]),
    ].join(' · '),
  weight: given,
});
