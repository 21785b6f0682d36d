import { aliasedTable, and, asc, desc, eq } from 'drizzle-orm';
import { byVersion } from '../db/by-version.ts';
import type { Db } from '../db/open.ts';
import { adoption, city, practice, practiceTag, tag, tagWord } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { labelled } from '../vocabulary/labels.ts';
import { cityColumns, cityRef, maybeLabelled } from '../vocabulary/present.ts';
import { type Happening, happenings, type Topics } from './happenings.ts';
import type { Edge, Place } from './schema.ts';
import { stageOf } from './stages.ts';

export interface Traffic {
  readonly transfers: readonly Edge[];
  readonly happenings: readonly Happening[];
}

/** All transfers of published practices and all events, read again only when the catalogue has changed. */
export const trafficOf = byVersion('traffic', async (db): Promise<Traffic> => {
  const tags = await topicsOfPractices(db);
  return { transfers: await transfers(db, tags), happenings: await happenings(db, tags) };
});

async function topicsOfPractices(db: Db): Promise<Topics> {
  const rows = await db
    .select({ id: practiceTag.practiceId, slug: tag.slug, label: tagWord.word })
    .from(practiceTag)
    .innerJoin(tag, and(eq(tag.id, practiceTag.tagId), eq(tag.kind, 'topic')))
    .innerJoin(tagWord, and(eq(tagWord.tagId, tag.id), eq(tagWord.language, 'en'), eq(tagWord.position, 0)))
    .orderBy(asc(practiceTag.practiceId), asc(practiceTag.position));
  const topics = new Map<number, Edge['tags']>();
  for (const { id, ...each } of rows) topics.set(id, [...(topics.get(id) ?? []), each]);
  return topics;
}

const started = aliasedTable(city, 'origin');
const placeColumns = (of: typeof city) => ({
  ...cityColumns(of),
  lat: of.lat,
  lon: of.lon,
  population: of.population,
});
type PlaceRow = Parameters<typeof cityRef>[0] & Pick<Place, 'lat' | 'lon' | 'population'>;
const place = ({ lat, lon, population, ...row }: PlaceRow): Place => ({
  ...cityRef(row),
  lat,
  lon,
  population,
});

/** Newest first. Where an adoption was taken from another one, its way begins in the city of that one. */
async function transfers(db: Db, topics: Topics): Promise<Edge[]> {
  const rows = await db
    .select({
      slug: adoption.slug,
      practiceId: adoption.practiceId,
      practice: { slug: practice.slug, title: practice.title },
      origin: placeColumns(started),
      to: placeColumns(city),
      fromAdoption: adoption.fromAdoption,
      status: adoption.status,
      statusDate: adoption.statusDate,
      started: adoption.started,
      abandonReason: adoption.abandonReason,
      fidelity: adoption.fidelity,
      learnedThrough: adoption.learnedThrough,
      confidence: adoption.confidence,
      inBetter: adoption.inBetter,
      becameId: adoption.becameId,
    })
    .from(adoption)
    .innerJoin(practice, and(eq(practice.id, adoption.practiceId), eq(practice.status, 'published')))
    .innerJoin(city, eq(city.id, adoption.cityId))
    .innerJoin(started, eq(started.id, practice.cityId))
    .orderBy(desc(dateOrder(adoption.statusDate)), asc(adoption.slug));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const grown = await db
    .selectDistinct({ id: practice.id, slug: practice.slug, title: practice.title })
    .from(practice)
    .innerJoin(adoption, eq(adoption.becameId, practice.id))
    .where(eq(practice.status, 'published'));
  const becoming = new Map(grown.map(({ id, ...ref }) => [id, ref]));
  const growing = Map.groupBy(rows, ({ becameId }) => becameId);
  const named = ({ slug, to }: (typeof rows)[number]) => ({ slug, title: to.name });
  const inFull = ({ slug, to, practice: { title } }: (typeof rows)[number]) => ({
    slug,
    title: `${title}, ${to.name}`,
  });
  return rows.map(({ practiceId, becameId, fromAdoption, origin, to, ...row }) => {
    const before = fromAdoption === null ? undefined : bySlug.get(fromAdoption);
    return {
      ...row,
      origin: place(origin),
      from: place(before?.to ?? origin),
      to: place(to),
      status: labelled('adoptionStatus', row.status),
      stage: stageOf(row.status),
      abandonReason: maybeLabelled('abandonReason', row.abandonReason),
      fidelity: labelled('fidelity', row.fidelity),
      learnedThrough: labelled('learnedThrough', row.learnedThrough),
      confidence: labelled('confidence', row.confidence),
      takenFrom: before === undefined ? null : named(before),
      grewFrom: (growing.get(practiceId) ?? []).map(inFull),
      became: becoming.get(becameId ?? 0) ?? null,
      tags: topics.get(practiceId) ?? [],
    };
  });
}
