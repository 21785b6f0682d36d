import { isCarried } from './carried.ts';

/** The search as the address holds it: the only state of the search page. */
export interface Query {
  readonly q: string;
  readonly sort: string;
  readonly page: number;
  /** Chosen values by field, in the order they were chosen. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The API takes no longer text. */
export const LONGEST = 300;

/** What is no filter. A page shows whole records: `fields` is for programs, which ask the API. */
const OTHERS = new Set(['q', 'sort', 'page', 'fields']);
/** What newsletters and networks hang onto links; no part of the search, and no reason to refuse the address. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;

export function parseQuery(parameters: URLSearchParams): Query {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of parameters) {
    // `constructor` and its like would be found on every object.
    if (!OTHERS.has(name) && !isCarried(name) && !TRACKING.test(name) && !(name in {}) && value !== '')
      (filters[name] ??= []).push(value);
  }
  const page = Number(parameters.get('page') ?? 1);
  return {
    q: parameters.get('q')?.trim().slice(0, LONGEST) ?? '',
    sort: parameters.get('sort') ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    filters,
  };
}

/** The query as it stands in an address; what is as usual is left out, so that equal searches have equal addresses. */
export function writeQuery({ q, sort, page, filters }: Query): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const field of Object.keys(filters).toSorted())
    for (const value of filters[field] ?? []) parameters.append(field, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return parameters.toString();
}

export const href = (query: Query, path = '/practices'): string => {
  const written = writeQuery(query);
  return written === '' ? path : `${path}?${written}`;
};

/** The query with a value chosen, or no longer; back on the first page. */
export function toggle(query: Query, field: string, value: string): Query {
  const chosen = query.filters[field] ?? [];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  const filters = { ...query.filters, [field]: next };
  if (next.length === 0) delete (filters as Record<string, unknown>)[field];
  return { ...query, filters, page: 1 };
}

export const EMPTY: Query = { q: '', sort: 'relevance', page: 1, filters: {} };
/** The search for one value of one field. */
export const only = (field: string, value: string): string => href(toggle(EMPTY, field, value));
