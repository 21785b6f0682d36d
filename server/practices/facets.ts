import { FACETS, type Facet as Field, type Filters, type SearchResult } from '../search/engine.ts';
import { countryName, labelled, type Vocabulary } from '../vocabulary/labels.ts';
import type { Facet } from './schema.ts';

const TITLES: Record<Field, string> = {
  tag: 'Subject',
  city: 'Started in',
  country: 'Country',
  adopted_by: 'Adopted by',
  event: 'Shown at',
  stage: 'Stage',
  type: 'Kind of practice',
  adoption_status: 'How far adoptions are',
  failures: 'What went wrong',
  better: 'BETTER project',
};
const VOCABULARY: Partial<Record<Field, Vocabulary>> = {
  stage: 'stage',
  type: 'practiceType',
  adoption_status: 'adoptionStatus',
  failures: 'failures',
  better: 'better',
};

/** Names of the records that facet values point at. */
export interface Names {
  readonly tag: Map<string, string>;
  readonly city: Map<string, string>;
  readonly event: Map<string, string>;
}

/** Counts become fields that are ready to draw: labelled, commonest first; a chosen value stays even at zero. */
export function presentFacets(counts: SearchResult['counts'], filters: Filters, names: Names): Facet[] {
  return FACETS.map((field) => {
    const chosen = filters[field] ?? [];
    const values = [...new Set([...Object.keys(counts[field]), ...chosen])].map((value) => ({
      value,
      label: labelOf(field, value, names),
      count: counts[field][value] ?? 0,
      selected: chosen.includes(value),
    }));
    values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
    return { field, label: TITLES[field], values };
  });
}

function labelOf(field: Field, value: string, names: Names): string {
  const vocabulary = VOCABULARY[field];
  if (vocabulary !== undefined) return labelled(vocabulary, value).label;
  if (field === 'country') return /^[A-Z]{2}$/.test(value) ? countryName(value) : value;
  if (field === 'adopted_by') return names.city.get(value) ?? value;
  return names[field as keyof Names].get(value) ?? value;
}
