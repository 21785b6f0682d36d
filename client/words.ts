import type { Language } from './language.ts';
import type { about } from './words/en/about.ts';
import type { accessibility } from './words/en/accessibility.ts';
import type { choosing } from './words/en/choosing.ts';
import type { data } from './words/en/data.ts';
import type { developers } from './words/en/developers.ts';
import type { frame } from './words/en/frame.ts';
import type { glossary } from './words/en/glossary.ts';
import type { home } from './words/en/home.ts';
import type { likeness } from './words/en/likeness.ts';
import type { linked } from './words/en/linked.ts';
import type { network } from './words/en/network.ts';
import type { practice } from './words/en/practice.ts';
import type { privacy } from './words/en/privacy.ts';
import type { questions } from './words/en/questions.ts';
import type { record } from './words/en/record.ts';
import type { search } from './words/en/search.ts';
import type { status } from './words/en/status.ts';

/** The words of the pages, in files that pages name: a visitor gets those of the pages that are visited, in one language. */
interface English {
  about: typeof about;
  accessibility: typeof accessibility;
  choosing: typeof choosing;
  data: typeof data;
  developers: typeof developers;
  frame: typeof frame;
  glossary: typeof glossary;
  home: typeof home;
  likeness: typeof likeness;
  linked: typeof linked;
  network: typeof network;
  practice: typeof practice;
  privacy: typeof privacy;
  questions: typeof questions;
  record: typeof record;
  search: typeof search;
  status: typeof status;
}
export type Group = keyof English;
type Of<T> = T extends unknown ? keyof T : never;

/** By the plural forms of the language (CLDR): English has `one` and `other`, Italian `many` too. */
type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Key = Of<English[Group]>;
export type Catalogue = Readonly<Partial<Record<Key, string | Plural>>>;

/** What a file in another language holds: the keys of the English one, and plurals where it has plurals. */
export type WordsOf<E> = { readonly [K in keyof E]: E[K] extends string ? string : Plural };

/** Each language has a list of its own, so that nobody gets the names of all files in all languages. */
const lists: Record<Language, () => Promise<{ files: Record<string, () => Promise<unknown>> }>> = {
  en: () => import('./words/en.ts'),
  it: () => import('./words/it.ts'),
  sv: () => import('./words/sv.ts'),
  et: () => import('./words/et.ts'),
  hu: () => import('./words/hu.ts'),
};

/** The words of these groups, put together. Every page has `frame` besides. */
export async function wordsIn(language: Language, groups: readonly Group[]): Promise<Catalogue> {
  const { files } = await lists[language]();
  const found = await Promise.all(
    (['frame', ...groups] as const).map(async (group) => {
      const file = await files[`./${language}/${group}.ts`]?.();
      return (file as Partial<Record<Group, Catalogue>> | undefined)?.[group] ?? {};
    }),
  );
  return Object.assign({}, ...found) as Catalogue;
}
