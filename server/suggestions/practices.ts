import { count, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { adoption, practice } from '../db/tables.ts';
import { countryName } from '../vocabulary/labels.ts';
import { type Named, named, titlesOf } from './named.ts';
import type { NamedPlace } from './cities.ts';

/** Published practices, told apart by where they started. */
export async function practicesAt(db: Db, places: ReadonlyMap<number, NamedPlace>): Promise<Named[]> {
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
    .where(eq(practice.status, 'published'));
  const titles = await titlesOf(db, 'practice');
  return rows.map(({ id, slug, title, localName, language, cityId }): Named => {
    const place = places.get(cityId);
    return {
      kind: 'practice',
      ...named(title, titles(slug), localName),
      language,
      address: `/practices/${slug}`,
      line: (into) =>
        place === undefined
          ? ''
          : `${place.titles.get(into) ?? place.name}, ${countryName(place.country, into)}`,
      weight: timesTaken.get(id) ?? 0,
    };
  });
}
