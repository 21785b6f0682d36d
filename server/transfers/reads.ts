import { aliasedTable, and, asc, desc, eq } from 'drizzle-orm';
import { byVersionIn } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { adoption, city, practice, practiceTag, tag, tagWord } from '../db/tables.ts';
import { dateOrder } from '../vocabulary/dates.ts';
import { type CityRow, cityColumns, practiceColumns } from '../vocabulary/present.ts';
import { type Wording, wordingIn } from '../vocabulary/wording.ts';
import { type Happening, happenings, type Topics } from './happenings.ts';
import type { Edge, Place } from './schema.ts';
import { stageOf } from './stages.ts';

export interface Traffic {
  readonly transfers: readonly Edge[];
  readonly happenings: readonly Happening[];
}

/** All transfers of published practices and all events, read again only when the catalogue has changed. */
export const trafficOf = byVersionIn('traffic', async (db, language): Promise<Traffic> => {
  const wording = await wordingIn(db, language);
  const tags = await topicsOfPractices(db, language);
  return {
    transfers: await transfers(db, tags, wording),
    happenings: await happenings(db, tags, wording),
  };
});

async function topicsOfPractices(db: Db, language: Language): Promise<Topics> {
  const rows = await db
    .select({ id: practiceTag.practiceId, slug: tag.slug, label: tagWord.word })
    .from(practiceTag)
    .innerJoin(tag, and(eq(tag.id, practiceTag.tagId), eq(tag.kind, 'topic')))
    .innerJoin(
      tagWord,
      and(eq(tagWord.tagId, tag.id), eq(tagWord.language, language), eq(tagWord.position, 0)),
    )
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
type PlaceRow = CityRow & Pick<Place, 'lat' | 'lon' | 'population'>;

/** Each place is made once, however many transfers it has. */
function placesIn({ city: ref }: Wording): (row: PlaceRow) => Place {
  const known = new Map<string, Place>();
  return ({ lat, lon, population, ...row }) => {
    const place = known.get(row.slug) ?? { ...ref(row), lat, lon, population };
    known.set(row.slug, place);
    return place;
  };
}

/** Newest first. Where an adoption was taken from another one, its way begins in the city of that one. */
async function transfers(db: Db, topics: Topics, wording: Wording): Promise<Edge[]> {
  const { language, label, maybeLabel, practice: titled } = wording;
  const place = placesIn(wording);
  const rows = await db
    .select({
      slug: adoption.slug,
      practiceId: adoption.practiceId,
      practice: practiceColumns(practice),
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
    .selectDistinct({ id: practice.id, ...practiceColumns(practice) })
    .from(practice)
    .innerJoin(adoption, eq(adoption.becameId, practice.id))
    .where(eq(practice.status, 'published'));
  const becoming = new Map(grown.map(({ id, ...ref }) => [id, titled(ref)]));
  const growing = Map.groupBy(rows, ({ becameId }) => becameId);
  const named = ({ slug, to }: (typeof rows)[number]) => ({
    slug,
    title: place(to).name,
    language,
  });
  const inFull = ({ slug, to, practice: of }: (typeof rows)[number]) => {
    const { title, language: its } = titled(of);
    return { slug, title: `${title}, ${place(to).name}`, language: its };
  };
  return rows.map(({ practiceId, becameId, fromAdoption, origin, to, ...row }) => {
    const before = fromAdoption === null ? undefined : bySlug.get(fromAdoption);
    return {
      ...row,
      practice: titled(row.practice),
      origin: place(origin),
      from: place(before?.to ?? origin),
      to: place(to),
      status: label('adoptionStatus', row.status),
      stage: stageOf(row.status),
      abandonReason: maybeLabel('abandonReason', row.abandonReason),
      fidelity: label('fidelity', row.fidelity),
      learnedThrough: label('learnedThrough', row.learnedThrough),
      confidence: label('confidence', row.confidence),
      takenFrom: before === undefined ? null : named(before),
      grewFrom: (growing.get(practiceId) ?? []).map(inFull),
      became: becoming.get(becameId ?? 0) ?? null,
      tags: topics.get(practiceId) ?? [],
    };
  });
}
