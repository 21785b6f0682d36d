import { bandOf } from '../db/bands.ts';
import { byVersionIn } from '../db/by-version.ts';
import { type Language, populationBand } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { city } from '../db/tables.ts';
import { adoptedByOrigin, adoptedByTopic, type Counted, STANDING, startedByTopic } from './gap-counts.ts';
import { placesFor } from './gap-places.ts';
import { counted, type GapMap } from './schema.ts';
import { topicsInOrder } from './topics.ts';
import { wordingIn } from './wording.ts';

type Count = GapMap['count'];
type Cell = GapMap['topics'][number]['all'];
type Filters = Readonly<Record<string, readonly string[]>>;

const mapsOf = Object.fromEntries(
  counted.map((what) => [
    what,
    byVersionIn(`gap map: ${what}`, (db, language) => readMap(db, what, language)),
  ]),
) as Record<Count, (db: Db, language?: Language) => Promise<GapMap>>;

/** A gap map that is made again only when the catalogue has changed: with 10,000 practices that takes a tenth of a second. */
export const gapMap = (db: Db, what: Count, language?: Language): Promise<GapMap> =>
  mapsOf[what](db, language);

/** Topics × places and topics × sizes of the place of origin: how many practices started, or were adopted, in each. */
async function readMap(db: Db, what: Count, language: Language): Promise<GapMap> {
  const wording = await wordingIn(db, language);
  const places = await placesFor(db, what);
  const origins = await (what === 'started' ? startedByTopic(db) : adoptedByOrigin(db));
  const here = what === 'started' ? origins : await adoptedByTopic(db);
  const inPlace = new Map(here.map((each) => [`${each.topic} ${each.city}`, each]));
  const byBand = await sumsByBand(db, origins);
  const stands: Filters = what === 'started' ? {} : { adoption_status: STANDING };
  const field = what === 'started' ? 'city' : 'adopted_by';
  return {
    count: what,
    places: places.map(wording.city),
    bands: populationBand.map((band) => wording.label('populationBand', band)),
    topics: (await topicsInOrder(db, language)).map(({ id, slug, label, broader }) => {
      const numbers = populationBand.map((band) => byBand.get(`${id} ${band}`) ?? 0);
      const all = numbers.reduce((sum, number) => sum + number, 0);
      return {
        slug,
        label,
        broader,
        all: cell(all, { tag: [slug], ...stands }),
        places: places.map((place) => {
          const { practices = 0, found = 0 } = inPlace.get(`${id} ${place.id}`) ?? {};
          return cell(practices, { tag: [slug], [field]: [place.slug], ...stands }, found);
        }),
        bands: populationBand.map((band, at) =>
          cell(numbers[at] ?? 0, { tag: [slug], population: [band], ...stands }),
        ),
      };
    }),
  };
}

/** A number with the search that finds just as many; without one where there is nothing, or no such search. */
const cell = (count: number, filters: Filters, found = count): Cell => ({
  count,
  query: count === 0 || found !== count ? null : written(filters),
});

const written = (filters: Filters): string =>
  new URLSearchParams(
    Object.keys(filters)
      .toSorted()
      .flatMap((field) => (filters[field] ?? []).map((value): [string, string] => [field, value])),
  ).toString();

/** By topic and size of the place: a practice has one origin, so that these can be added up. */
async function sumsByBand(db: Db, origins: readonly Counted[]): Promise<Map<string, number>> {
  const rows = await db.select({ id: city.id, population: city.population }).from(city);
  const bands = new Map(rows.map(({ id, population }) => [id, bandOf(population)]));
  const sums = new Map<string, number>();
  for (const each of origins) {
    const key = `${each.topic} ${bands.get(each.city) ?? 'unknown'}`;
    sums.set(key, (sums.get(key) ?? 0) + each.practices);
  }
  return sums;
}
