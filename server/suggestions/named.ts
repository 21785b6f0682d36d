import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { namesInLanguages } from '../translations/reads.ts';
import type { Suggestion } from './schema.ts';

/** What can be suggested, under all its names in all languages, its own label first. */
export interface Named extends Omit<Suggestion, 'foundAs' | 'line'> {
  readonly names: string[];
  /** What it is called in other languages. */
  readonly titles: ReadonlyMap<string, string>;
  /** The label in a language, where it is made of names that differ there. */
  readonly labelIn?: (language: Language) => string;
  /** What tells it from others of its name, in a language as far as its parts have words there. */
  line(language: Language): string;
  /** How much hangs on it: adoptions of a practice, practices of a tag or a city. */
  readonly weight: number;
}

export const NONE: ReadonlyMap<string, string> = new Map();
export const named = (label: string, titles: ReadonlyMap<string, string>, ...others: (string | null)[]) => ({
  label,
  titles,
  names: [...new Set([label, ...titles.values(), ...others.filter((name) => name !== null)])],
});

/** For each record of a kind its titles in other languages, by slug. */
export async function titlesOf(db: Db, kind: 'city' | 'event' | 'practice') {
  const bySlug = new Map<string, Map<string, string>>();
  for (const [language, titles] of (await namesInLanguages(db))[kind])
    for (const [slug, title] of titles) {
      const known = bySlug.get(slug) ?? new Map<string, string>();
      bySlug.set(slug, known.set(language, title));
    }
  return (slug: string): ReadonlyMap<string, string> => bySlug.get(slug) ?? NONE;
}

export const yearOf = (date: string | null): string[] => /\d{4}/.exec(date ?? '')?.slice(0, 1) ?? [];
