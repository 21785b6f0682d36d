import { counted, listed } from './lettering.ts';
import type { Edge, Place } from './schema.ts';

/** What cannot be drawn, and why. */
export function absent(transfers: readonly Edge[], keyOf: (place: Place) => string | undefined): string[] {
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
  const names = (some: Place[]): string => listed(some.map(({ name }) => name));
  return [
    ...(missing.length === 0
      ? []
      : [`${counted(missing.length, 'transfer is', 'transfers are')} not on the map.`]),
    ...(unplaced.length === 0
      ? []
      : [
          `${counted(unplaced.length, 'place has', 'places have')} no position recorded: ${names(unplaced)}.`,
        ]),
    ...(outside.length === 0
      ? []
      : [`${counted(outside.length, 'place lies', 'places lie')} outside the frame: ${names(outside)}.`]),
  ];
}
