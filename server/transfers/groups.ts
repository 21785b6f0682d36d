import type { Say } from '../vocabulary/say.ts';
import type { Edge, Place } from './schema.ts';

/** More cities than this on one side are drawn by country. */
const MOST_CITIES = 12;
/** Of more countries than this on one side the largest are drawn, and the others together. */
const MOST_COUNTRIES = 11;
const OTHERS = 'others';

/** One name on one side of the picture of flows. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface Sides {
  readonly grouped: boolean;
  readonly from: ReadonlyMap<string, Group>;
  readonly to: ReadonlyMap<string, Group>;
  /** In which group a transfer stands on each side. */
  keysOf(transfer: Edge): { from: string; to: string };
  readonly notes: string[];
}

/** Who stands on the two sides: cities as long as they can be told apart, else countries. */
export function sidesOf(transfers: readonly Edge[], say: Say): Sides {
  const cities = {
    from: new Set(transfers.map(({ from }) => from.slug)).size,
    to: new Set(transfers.map(({ to }) => to.slug)).size,
  };
  const grouped = Math.max(cities.from, cities.to) > MOST_CITIES;
  const one = ({ slug, name, country }: Place) =>
    grouped ? { key: country.code, label: country.label } : { key: slug, label: name };
  const from = largest(
    transfers.map((transfer) => one(transfer.from)),
    say,
  );
  const to = largest(
    transfers.map((transfer) => one(transfer.to)),
    say,
  );
  const notes = [];
  if (grouped) notes.push(say('flows.by-country', cities), say('transfers.grouped'));
  const left = Math.max(from.left, to.left);
  if (left > 0) notes.push(say('flows.others.note', { most: MOST_COUNTRIES, count: left }));
  const keysOf = (transfer: Edge) => ({
    from: keyIn(from.groups, one(transfer.from).key),
    to: keyIn(to.groups, one(transfer.to).key),
  });
  return { grouped, from: from.groups, to: to.groups, keysOf, notes };
}

const keyIn = (groups: ReadonlyMap<string, Group>, key: string): string => (groups.has(key) ? key : OTHERS);
/** Whether a group is one place, so that there is an address for it. */
export const isPlace = (key: string): boolean => key !== OTHERS;

function largest(places: readonly { key: string; label: string }[], say: Say) {
  const found = new Map<string, Group>();
  for (const { key, label } of places)
    found.set(key, { key, label, count: (found.get(key)?.count ?? 0) + 1 });
  const sorted = [...found.values()].toSorted(
    (a, b) => b.count - a.count || a.label.localeCompare(b.label, say.language),
  );
  const few = sorted.length <= Math.max(MOST_CITIES, MOST_COUNTRIES);
  const named = few ? sorted : sorted.slice(0, MOST_COUNTRIES);
  const groups = new Map(named.map((group) => [group.key, group]));
  const rest = sorted.slice(named.length);
  if (rest.length > 0) {
    const count = rest.reduce((sum, group) => sum + group.count, 0);
    groups.set(OTHERS, { key: OTHERS, label: say('flows.others'), count });
  }
  return { groups, left: rest.length };
}
