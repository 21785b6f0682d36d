import type { Language } from '../db/codes.ts';
import { city, source } from '../db/tables.ts';
import { countryName, labelled, languageName, type Vocabulary } from './labels.ts';

// How rows become what the shapes in shapes.ts promise.

/** The columns that a link to a city needs; works on an alias of the table too. */
export const cityColumns = (of: typeof city) => ({
  slug: of.slug,
  name: of.name,
  country: of.country,
  partner: of.partner,
});

interface CityRow {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly partner: string | null;
}

export const cityRefIn = ({ slug, name, country, partner }: CityRow, language: Language) => ({
  slug,
  name,
  country: { code: country, label: countryName(country, language) },
  partner: partner !== null,
});

/** The same in English. */
export const cityRef = (row: CityRow) => cityRefIn(row, 'en');

export const presentSource = ({
  kind,
  title,
  url,
  accessed,
  language,
  confidence,
}: typeof source.$inferSelect) => ({
  kind: labelled('sourceKind', kind),
  title,
  url,
  accessed,
  language,
  confidence: labelled('confidence', confidence),
});

export const maybeLabelled = (vocabulary: Vocabulary, code: string | null) =>
  code === null ? null : labelled(vocabulary, code);

export const presentLanguage = (code: string) => ({ code, label: languageName(code) });
