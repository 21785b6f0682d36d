import type { Say } from '../vocabulary/say.ts';
import type { Edge, Place } from './schema.ts';

/** What cannot be drawn, and why. */
export function absent(
  transfers: readonly Edge[],
  keyOf: (place: Place) => string | undefined,
  say: Say,
): string[] {
  const isAbsent = (place: Place): boolean => keyOf(place) === undefined;
  const missing = transfers.filter(({ from, to }) => isAbsent(from) || isAbsent(to));
  const places = new Map(
    missing
      .flatMap(({ from, to }) => [from, to])
      .filter(isAbsent)
      .map((place) => [place.slug, place]),
  );
  const [unplaced, outside] = [true, false].map((unknown) =>
    [...places.values()].filter(({ lat, lon }) => (lat === null || lon === null) === unknown),
  ) as [Place[], Place[]];
  const said = (key: 'map.unplaced' | 'map.outside', some: Place[]): string[] =>
    some.length === 0
      ? []
      : [say(key, { count: some.length, places: say.list(some.map(({ name }) => name)) })];
  return [
    ...(missing.length === 0 ? [] : [say('map.absent', { count: missing.length })]),
    ...said('map.unplaced', unplaced),
    ...said('map.outside', outside),
  ];
}
