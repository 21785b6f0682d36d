import type { Language } from '../db/codes.ts';
import type { city, practice, source } from '../db/tables.ts';
import { countryName, labelled } from './labels.ts';

// Rows that stand in many answers. Rooms have them made by the wording of a language: see wording.ts.

/** The columns that a link to a city needs; works on an alias of the table too. */
export const cityColumns = (of: typeof city) => ({
  slug: of.slug,
  name: of.name,
  country: of.country,
  partner: of.partner,
});

export interface CityRow {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly partner: string | null;
}

/** The columns that a link to a practice needs; works on an alias of the table too. */
export const practiceColumns = (of: typeof practice) => ({
  slug: of.slug,
  title: of.title,
  language: of.language,
});

/** A link to a city under the name that the row has. */
export const cityRefIn = ({ slug, name, country, partner }: CityRow, language: Language) => ({
  slug,
  name,
  country: { code: country, label: countryName(country, language) },
  partner: partner !== null,
});

export type SourceRow = typeof source.$inferSelect;

export const sourceIn = (
  { kind, title, url, accessed, language, confidence }: SourceRow,
  inLanguage: Language,
) => ({
  kind: labelled('sourceKind', kind, inLanguage),
  title,
  url,
  accessed,
  language,
  confidence: labelled('confidence', confidence, inLanguage),
});
