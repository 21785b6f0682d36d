import type { Facet } from '../practices/schema.ts';
import { labelled } from '../vocabulary/labels.ts';
import type { Happening, Traffic } from './reads.ts';
import { type Edge, FILTERS, type Filter, type Narrowing } from './schema.ts';

interface Value {
  readonly value: string;
  readonly label: string;
}

/** What a transfer has to say to each filter. */
const valuesOf: Record<Filter, (transfer: Edge) => Value[]> = {
  status: ({ status }) => [{ value: status.code, label: status.label }],
  city: ({ from, to }) => [from, to].map(({ slug, name }) => ({ value: slug, label: name })),
  country: ({ from, to }) => [from, to].map(({ country }) => ({ value: country.code, label: country.label })),
  tag: ({ tags }) => tags.map(({ slug, label }) => ({ value: slug, label })),
  better: ({ inBetter }) => {
    const { code, label } = labelled('better', inBetter ? 'yes' : 'no');
    return [{ value: code, label }];
  },
  practice: ({ practice }) => [{ value: practice.slug, label: practice.title }],
  origin: ({ from }) => sideOf(from),
  adopter: ({ to }) => sideOf(to),
};

const sideOf = ({ slug, name, country }: Edge['from']): Value[] => [
  { value: slug, label: name },
  { value: country.code, label: country.label },
];

const fits = (transfer: Edge, narrowing: Narrowing, field: Filter): boolean => {
  const chosen = narrowing[field];
  return chosen === undefined || valuesOf[field](transfer).some(({ value }) => chosen.includes(value));
};

/** The year that counts: when it started, else the year of its status. A date that is not exact counts by its year. */
export const yearOf = ({ started, statusDate }: Pick<Edge, 'started' | 'statusDate'>): number | undefined => {
  const found = /\d{4}/.exec(started ?? statusDate ?? '');
  return found === null ? undefined : Number(found[0]);
};

const inYears = (year: number | undefined, { from, to }: Narrowing): boolean =>
  (from === undefined && to === undefined) ||
  (year !== undefined && year >= (from ?? 0) && year <= (to ?? 9999));

/** The transfers that fit, and how many would if they had a year. Values of one filter are alternatives. */
export function select(all: Traffic['transfers'], narrowing: Narrowing) {
  const fitting = all.filter((transfer) => FILTERS.every((field) => fits(transfer, narrowing, field)));
  return {
    transfers: fitting.filter((transfer) => inYears(yearOf(transfer), narrowing)),
    undated: fitting.filter((transfer) => yearOf(transfer) === undefined).length,
  };
}

/** The events that fit: by years, by the cities that were there, by the practices shown. They have no status. */
export function selectHappenings(all: Traffic['happenings'], narrowing: Narrowing): Happening[] {
  const { city, country, practice, tag, better, origin, adopter, from, to } = narrowing;
  const places = [...(city ?? []), ...(origin ?? []), ...(adopter ?? [])];
  return all.filter((happening) => {
    const [first, last] = [happening.start, happening.end ?? happening.start].map((date) =>
      Number(/\d{4}/.exec(date ?? '')?.[0] ?? Number.NaN),
    ) as [number, number];
    return (
      ((from === undefined && to === undefined) || (last >= (from ?? 0) && first <= (to ?? 9999))) &&
      (places.length === 0 ||
        places.some((each) => happening.cities.has(each) || happening.countries.has(each))) &&
      (country?.some((each) => happening.countries.has(each)) ?? true) &&
      (practice?.some((each) => happening.practices.has(each)) ?? true) &&
      (tag?.some((each) => happening.tags.has(each)) ?? true) &&
      (better?.includes(happening.inBetter ? 'yes' : 'no') ?? true)
    );
  });
}

const TITLES: Record<Filter, string> = {
  status: 'How far it got',
  city: 'City, giving or taking',
  country: 'Country, giving or taking',
  tag: 'Subject',
  better: 'BETTER project',
  practice: 'Practice',
  origin: 'Taken from',
  adopter: 'Taken by',
};
/** Pictures lead to these; as lists they would say what `city` and `country` say already. */
const ONLY_CHOSEN = new Set<Filter>(['origin', 'adopter']);
const MOST_VALUES = 100;

/** Counts of every value among the transfers that fit all other filters, commonest first; chosen ones stay. */
export function facetsOf(all: Traffic['transfers'], narrowing: Narrowing): Facet[] {
  return FILTERS.map((field) => {
    const { [field]: chosen = [], ...others } = narrowing;
    const found = new Map<string, { label: string; count: number }>();
    const labels = new Map<string, string>();
    for (const transfer of ONLY_CHOSEN.has(field) && chosen.length === 0 ? [] : all) {
      const said = new Map(valuesOf[field](transfer).map(({ value, label }) => [value, label]));
      for (const value of chosen) if (said.has(value)) labels.set(value, said.get(value) ?? value);
      if (!inYears(yearOf(transfer), narrowing)) continue;
      if (!FILTERS.every((each) => each === field || fits(transfer, others, each))) continue;
      for (const [value, label] of said) {
        const known = found.get(value) ?? { label, count: 0 };
        found.set(value, { label, count: known.count + 1 });
      }
    }
    const sorted = [...found].toSorted(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1));
    const listed = ONLY_CHOSEN.has(field) ? [] : sorted.slice(0, MOST_VALUES).map(([value]) => value);
    const values = [...new Set([...listed, ...chosen])].map((value) => ({
      value,
      label: found.get(value)?.label ?? labels.get(value) ?? value,
      count: found.get(value)?.count ?? 0,
      selected: chosen.includes(value),
    }));
    const hidden = ONLY_CHOSEN.has(field) ? 0 : Math.max(0, sorted.length - MOST_VALUES);
    return { field, label: TITLES[field], values, hidden };
  });
}
