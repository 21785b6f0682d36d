import { onMap, type Point } from './europe.ts';
import type { Say } from '../vocabulary/say.ts';
import type { Edge, Place } from './schema.ts';

/** More arrows than this between cities hide each other: they are drawn between countries. */
const MOST_ARROWS = 150;

/** Where arrows begin and end: a city or, when there are too many, a country in the middle of its cities. */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly at: Point;
  readonly count: number;
}

interface Spots {
  readonly grouped: boolean;
  readonly spots: ReadonlyMap<string, Spot>;
  /** The cities that countries stand for. */
  readonly cities: readonly Point[];
  keyOf(place: Place): string | undefined;
  readonly notes: readonly string[];
}

/** The places of transfers on the map, those with most transfers first. */
export function spotsOf(transfers: readonly Edge[], say: Say): Spots {
  const places = new Map<string, { place: Place; at: Point | undefined; count: number }>();
  for (const { from, to } of transfers) {
    for (const place of from.slug === to.slug ? [to] : [from, to]) {
      const known = places.get(place.slug) ?? { place, at: positionOf(place), count: 0 };
      places.set(place.slug, { ...known, count: known.count + 1 });
    }
  }
  const placed = [...places.values()].flatMap(({ at, ...rest }) =>
    at === undefined ? [] : [{ at, ...rest }],
  );
  const isPlaced = ({ slug }: Place): boolean => places.get(slug)?.at !== undefined;
  const pairs = new Set(
    transfers
      .filter(({ from, to }) => isPlaced(from) && isPlaced(to))
      .map(({ from, to, stage }) => `${from.slug} ${to.slug} ${stage}`),
  );
  const grouped = pairs.size > MOST_ARROWS;
  const cities = placed.map(({ place: { slug, name }, at, count }): Spot => ({ key: slug, name, at, count }));
  const countries = [...Map.groupBy(placed, ({ place }) => place.country.code)].map(
    ([key, some]): Spot => ({
      key,
      name: some[0]?.place.country.label ?? key,
      at: { x: mean(some.map(({ at }) => at.x)), y: mean(some.map(({ at }) => at.y)) },
      count: some.reduce((sum, { count }) => sum + count, 0),
    }),
  );
  const sorted = (grouped ? countries : cities).toSorted((a, b) => b.count - a.count);
  return {
    grouped,
    spots: new Map(sorted.map((spot) => [spot.key, spot])),
    cities: grouped ? placed.map(({ at }) => at) : [],
    keyOf: (place) => (isPlaced(place) ? (grouped ? place.country.code : place.slug) : undefined),
    notes: grouped
      ? [say('map.by-country', { pairs: pairs.size, count: placed.length }), say('transfers.grouped')]
      : [],
  };
}

const positionOf = ({ lat, lon }: Place): Point | undefined =>
  lat === null || lon === null ? undefined : onMap(lon, lat);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
