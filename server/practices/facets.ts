import type { Language } from '../db/codes.ts';
import { FACETS, type Facet as Field, type Filters, type SearchResult } from '../search/engine.ts';
import { countryName, labelled, type Vocabulary } from '../vocabulary/labels.ts';
import { sayIn } from '../vocabulary/say.ts';
import type { Ref } from '../vocabulary/shapes.ts';
import type { Names } from './names.ts';
import type { Facet } from './schema.ts';

const VOCABULARY: Partial<Record<Field, Vocabulary>> = {
  stage: 'stage',
  type: 'practiceType',
  population: 'populationBand',
  adoption_status: 'adoptionStatus',
  failures: 'failures',
  better: 'better',
};

/** A facet with more values than this shows its commonest ones and says how many are left. */
const MOST_VALUES = 100;

/** Counts become fields that are ready to draw: labelled, commonest first; a chosen value stays even at zero. */
export function presentFacets(
  counts: SearchResult['counts'],
  filters: Filters,
  names: Names,
  language: Language = 'en',
): Facet[] {
  return FACETS.map((field) => {
    const chosen = filters[field] ?? [];
    const found = Object.entries(counts[field]).toSorted(commonestFirst);
    const shown = new Set([...found.slice(0, MOST_VALUES).map(([value]) => value), ...chosen]);
    const values = [...shown].map((value) => ({
      value,
      label: labelOf(field, value, names, language),
      ...(field === 'event' ? languageOf(names.eventRef.get(value)) : {}),
      // A visitor may ask for any value, `constructor` among them.
      count: Object.hasOwn(counts[field], value) ? (counts[field][value] ?? 0) : 0,
      selected: chosen.includes(value),
    }));
    return {
      field,
      label: sayIn(language)(`facet.${field}`),
      values,
      hidden: Math.max(0, found.length - MOST_VALUES),
    };
  });
}

/** Then by code: in alphabetical order, or nearly. */
const commonestFirst = ([a, m]: [string, number], [b, n]: [string, number]): number =>
  n - m || (a < b ? -1 : 1);

const languageOf = (ref: Ref | undefined) => (ref === undefined ? {} : { language: ref.language });

/** What a value of a filter is called. */
export function labelOf(field: Field, value: string, names: Names, language: Language): string {
  const vocabulary = VOCABULARY[field];
  if (vocabulary !== undefined) return labelled(vocabulary, value, language).label;
  if (field === 'country') return /^[A-Z]{2}$/.test(value) ? countryName(value, language) : value;
  if (field === 'adopted_by') return names.city.get(value) ?? value;
  return names[field as 'tag' | 'city' | 'event'].get(value) ?? value;
}
