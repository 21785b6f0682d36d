import type { Language } from './language.ts';
import type { about } from './words/en/about.ts';
import type { adoption } from './words/en/adoption.ts';
import type { city } from './words/en/city.ts';
import type { data } from './words/en/data.ts';
import type { developers } from './words/en/developers.ts';
import type { choosing } from './words/en/choosing.ts';
import type { event } from './words/en/event.ts';
import type { frame } from './words/en/frame.ts';
import type { glossary } from './words/en/glossary.ts';
import type { home } from './words/en/home.ts';
import type { network } from './words/en/network.ts';
import type { plan } from './words/en/plan.ts';
import type { practice } from './words/en/practice.ts';
import type { privacy } from './words/en/privacy.ts';
import type { record } from './words/en/record.ts';
import type { search } from './words/en/search.ts';
import type { version } from './words/en/version.ts';

/** The words of the pages, in files that pages name: a visitor gets those of the pages that are visited, in one language. */
type English = typeof about &
  typeof adoption &
  typeof city &
  typeof event &
  typeof plan &
  typeof version &
  typeof data &
  typeof glossary &
  typeof privacy &
  typeof developers &
  typeof choosing &
  typeof frame &
  typeof home &
  typeof network &
  typeof practice &
  typeof record &
  typeof search;

/** By the plural forms of the language (CLDR): English has `one` and `other`, Italian `many` too. */
type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Key = keyof English;
export type Catalogue = Readonly<Partial<Record<Key, string | Plural>>>;
export type Group =
  | 'about'
  | 'adoption'
  | 'choosing'
  | 'city'
  | 'data'
  | 'developers'
  | 'event'
  | 'frame'
  | 'glossary'
  | 'home'
  | 'network'
  | 'plan'
  | 'practice'
  | 'privacy'
  | 'record'
  | 'search'
  | 'version';

/** What a file in another language holds: the keys of the English one, and plurals where it has plurals. */
export type WordsOf<E> = { readonly [K in keyof E]: E[K] extends string ? string : Plural };

const files = import.meta.glob<Record<string, Catalogue>>('./words/*/*.ts');
const loaded = new Map<string, Catalogue>();

/** The words of these groups, put together; each file is fetched once. Every page has `frame` besides. */
export async function wordsIn(language: Language, groups: readonly Group[]): Promise<Catalogue> {
  const found = await Promise.all(
    (['frame', ...groups] as const).map(async (group) => {
      const path = `./words/${language}/${group}.ts`;
      const words = loaded.get(path) ?? (await files[path]?.())?.[group] ?? {};
      loaded.set(path, words);
      return words;
    }),
  );
  return Object.assign({}, ...found) as Catalogue;
}
