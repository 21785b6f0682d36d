import type { Language } from '../db/codes.ts';
import { labelled } from '../vocabulary/labels.ts';
import type { Happening } from './happenings.ts';
import type { Traffic } from './reads.ts';
import { type Edge, FILTERS, type Filter, type Narrowing } from './schema.ts';

export interface Value {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is a title. */
  readonly language?: string;
}

/** What a transfer has to say to each filter. */
export const valuesOf: Record<Filter, (transfer: Edge, language?: Language) => Value[]> = {
  status: ({ status }) => [{ value: status.code, label: status.label }],
  city: ({ from, to }) => [from, to].map(({ slug, name }) => ({ value: slug, label: name })),
  country: ({ from, to }) => [from, to].map(({ country }) => ({ value: country.code, label: country.label })),
  tag: ({ tags }) => tags.map(({ slug, label }) => ({ value: slug, label })),
  better: ({ inBetter }, language) => {
    const { code, label } = labelled('better', inBetter ? 'yes' : 'no', language);
    return [{ value: code, label }];
  },
  practice: ({ practice }) => [{ value: practice.slug, label: practice.title, language: practice.language }],
  origin: ({ from }) => sideOf(from),
  adopter: ({ to }) => sideOf(to),
};

const sideOf = ({ slug, name, country }: Edge['from']): Value[] => [
  { value: slug, label: name },
  { value: country.code, label: country.label },
];

export const fits = (transfer: Edge, narrowing: Narrowing, field: Filter): boolean => {
  const chosen = narrowing[field];
  return chosen === undefined || valuesOf[field](transfer).some(({ value }) => chosen.includes(value));
};

/** The year that counts: when it started, else the year of its status. A date that is not exact counts by its year. */
export const yearOf = ({ started, statusDate }: Pick<Edge, 'started' | 'statusDate'>): number | undefined => {
  const found = /\d{4}/.exec(started ?? statusDate ?? '');
  return found === null ? undefined : Number(found[0]);
};

export const inYears = (year: number | undefined, { from, to }: Narrowing): boolean =>
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
