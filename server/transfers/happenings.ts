import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { city, event, eventCity, eventPractice, practice } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import type { Wording } from '../vocabulary/wording.ts';
import type { Edge } from './schema.ts';

/** The subjects of practices by id. */
export type Topics = ReadonlyMap<number, Edge['tags']>;

/** An event as the timeline needs it, with what it can be narrowed by. */
export interface Happening {
  readonly slug: string;
  readonly title: string;
  readonly kind: { code: string; label: string };
  readonly start: string | null;
  readonly end: string | null;
  readonly inBetter: boolean;
  readonly cities: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly practices: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** All events, oldest first. */
export async function happenings(
  db: Db,
  topics: Topics,
  { label, event: titled }: Wording,
): Promise<Happening[]> {
  const rows = await db
    .select({
      id: event.id,
      slug: event.slug,
      title: event.title,
      kind: event.kind,
      start: event.start,
      end: event.end,
      inBetter: event.inBetter,
      host: { slug: city.slug, country: city.country },
    })
    .from(event)
    .leftJoin(city, eq(city.id, event.cityId))
    .orderBy(asc(dateOrder(event.start)), asc(event.slug));
  const guests = await db
    .select({ id: eventCity.eventId, slug: city.slug, country: city.country })
    .from(eventCity)
    .innerJoin(city, eq(city.id, eventCity.cityId));
  const shown = await db
    .select({ id: eventPractice.eventId, practiceId: practice.id, slug: practice.slug })
    .from(eventPractice)
    .innerJoin(practice, and(eq(practice.id, eventPractice.practiceId), eq(practice.status, 'published')));
  const guestsOf = Map.groupBy(guests, ({ id }) => id);
  const shownAt = Map.groupBy(shown, ({ id }) => id);
  return rows.map(({ id, host, kind, ...row }) => {
    const present = [...(host === null ? [] : [host]), ...(guestsOf.get(id) ?? [])];
    const practices = shownAt.get(id) ?? [];
    const tags = practices.flatMap(({ practiceId }) => topics.get(practiceId) ?? []);
    return {
      ...titled(row),
      kind: label('eventKind', kind),
      cities: new Set(present.map(({ slug }) => slug)),
      countries: new Set(present.map(({ country }) => country)),
      practices: new Set(practices.map(({ slug }) => slug)),
      tags: new Set(tags.map(({ slug }) => slug)),
    };
  });
}
