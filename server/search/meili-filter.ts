import { FACETS, type Facet, type Filters } from './engine.ts';

/** Each clause an item of its own, so that no value can reach into another clause. */
export function filterOf(filters: Filters, except?: Facet): string[][] {
  return FACETS.filter((field) => field !== except && (filters[field]?.length ?? 0) > 0).map((field) =>
    (filters[field] ?? []).map((value) => eq(field, value)),
  );
}

/** The only place that writes a value into a filter: escaped, so that it stays one value. */
const eq = (field: Facet, value: string): string => `${field} = "${value.replace(/[\\"]/g, '\\$&')}"`;
