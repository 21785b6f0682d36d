import type { HarvestFacts } from '../db/harvest-facts.ts';
import { fingerprintOf } from '../translations/originals.ts';
import { countryName } from '../vocabulary/labels.ts';

// What the formats have in common: how facts are put in the words and addresses of libraries.

export const PUBLISHER = 'Practice Exchange';

/** Who stands for a practice: its owner, else the city where it started. */
export const creatorOf = ({ owner, city }: HarvestFacts): string => owner ?? city.name;

export const placeOf = ({ city }: HarvestFacts): string => `${city.name}, ${countryName(city.country)}`;

export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** Translations of what the record says now; those of what it said before would say something else. */
export const freshTranslations = ({ translations, title, summary, language }: HarvestFacts) => {
  const now = fingerprintOf({ title, summary });
  return translations.filter((each) => each.of === now && each.language !== language);
};

interface Licence {
  readonly name: string;
  readonly address: string | undefined;
}

/** A licence by its SPDX name; of the Creative Commons ones the address is known too. */
export function licenceOf({ licence }: HarvestFacts): Licence {
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence) ?? [];
  if (terms !== undefined && version !== undefined)
    return {
      name: licence,
      address: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
    };
  const free = licence === 'CC0-1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
  return { name: licence, address: free };
}

/** Where a practice came from, what became of it, and what it goes by: each address once for each relation. */
export function relationsOf(facts: HarvestFacts, origin: string): { address: string; relation: Relation }[] {
  const { slug, version, website, adoptions, grewFrom, documents, sources } = facts;
  const page = (of: string): string => `${origin}/practices/${of}`;
  const all: [string, Relation][] = [
    [`${page(slug)}/v/${version}`, 'HasVersion'],
    ...grewFrom.map(({ slug: of }): [string, Relation] => [page(of), 'IsDerivedFrom']),
    ...adoptions.map(({ slug: of }): [string, Relation] => [`${origin}/adoptions/${of}`, 'IsSourceOf']),
    ...adoptions.flatMap(({ became }): [string, Relation][] =>
      became === null ? [] : [[page(became), 'IsSourceOf']],
    ),
    ...(website === null ? [] : [[website, 'IsDescribedBy'] satisfies [string, Relation]]),
    ...documents.map(({ url }): [string, Relation] => [url, 'IsDocumentedBy']),
    ...sources.map(({ url }): [string, Relation] => [url, 'References']),
  ];
  return [...new Map(all.map((one) => [one.join(' '), one])).values()].map(([address, relation]) => ({
    address,
    relation,
  }));
}

/** As DataCite calls them. */
export type Relation =
  | 'HasVersion'
  | 'IsDerivedFrom'
  | 'IsSourceOf'
  | 'IsDescribedBy'
  | 'IsDocumentedBy'
  | 'References';
