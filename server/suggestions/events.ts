import { eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, event } from '../db/tables.ts';
import { labelled } from '../vocabulary/labels.ts';
import { type Named, named, titlesOf, yearOf } from './named.ts';

/** Events, told apart by their kind, their place and their year. */
export async function eventsNamed(db: Db): Promise<Named[]> {
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
  const [titles, names] = [await titlesOf(db, 'event'), await titlesOf(db, 'city')];
  return events.map(
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
  );
}
