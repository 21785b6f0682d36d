import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Filters } from '../../server/search/engine.ts';
import type { Grades } from './metrics.ts';

export const kinds = ['exact', 'typo', 'no-accents', 'cross-language', 'concept', 'filter'] as const;
export type Kind = (typeof kinds)[number];

export interface JudgedQuery {
  readonly id: string;
  readonly kind: Kind;
  readonly language: string;
  /** Engines are set by those of `tune`; those of `held` are only measured. */
  readonly part: 'tune' | 'held';
  readonly q: string;
  readonly filters: Filters;
  readonly relevant: Grades;
}

/** The queries of queries.yaml, where one value of a facet may stand for a list of one. */
export function judgedQueries(): JudgedQuery[] {
  const file = readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8');
  const entries = parse(file) as (Omit<JudgedQuery, 'filters'> & {
    filters?: Record<string, string | string[]>;
  })[];
  return entries.map((entry) => ({
    ...entry,
    filters: Object.fromEntries(
      Object.entries(entry.filters ?? {}).map(([field, value]) => [field, [value].flat()]),
    ),
  }));
}
